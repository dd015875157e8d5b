import { useRef, useState } from "react";
import type { Exercise, Me } from "@/shared/api/types";
import { dropDraft, keepDraft, readDraft } from "./drafts";
import { EditorLink } from "./link";

/** The learner's code for one exercise, kept on this device with every keystroke. */
export interface Code {
  /** undefined only where an exercise offers none. */
  language: Exercise["languages"][number] | undefined;
  /** The newest text, for sending. */
  current: () => string;
  /** What the editor begins with. */
  initial: string;
  /** To mark lines in the editor and to jump to them. */
  link: EditorLink;
  /** The browser refused to keep the text. */
  storageFailed: boolean;
  edit: (text: string) => void;
  replace: (text: string) => void;
  startOver: () => void;
}

export function useCode(exercise: Exercise, me: Me): Code {
  const language = exercise.languages[0];
  const starter = language?.starter ?? "";
  const key = { userId: me.id, exerciseId: exercise.id, language: language?.id ?? "" };
  const [initial] = useState(() => readDraft(key) ?? starter);
  const [link] = useState(() => new EditorLink());
  const [storageFailed, setStorageFailed] = useState(false);
  const text = useRef(initial);
  const edit = (code: string) => {
    text.current = code;
    setStorageFailed(!keepDraft(key, code));
  };
  return {
    language,
    current: () => text.current,
    initial: text.current,
    link,
    storageFailed,
    edit,
    replace: (code) => {
      edit(code);
      link.replace(code);
    },
    startOver: () => {
      dropDraft(key);
      text.current = starter;
      link.replace(starter);
    },
  };
}
