import { useRef, useState } from "react";
import { type DraftKey, dropDraft, keepDraft, readDraft } from "./drafts";

/** The learner's code for one exercise, kept on this device with every keystroke. */
export interface Code {
  /** The newest text, for sending. */
  current: () => string;
  /** What the editor begins with; changes only together with `version`. */
  initial: string;
  /** Grows when the text was replaced from outside: the editor starts anew. */
  version: number;
  /** The browser refused to keep the text. */
  storageFailed: boolean;
  edit: (text: string) => void;
  replace: (text: string) => void;
  startOver: () => void;
}

export function useCode(key: DraftKey, starter: string): Code {
  const [start, setStart] = useState(() => ({ text: readDraft(key) ?? starter, version: 0 }));
  const [storageFailed, setStorageFailed] = useState(false);
  const text = useRef(start.text);
  const edit = (code: string) => {
    text.current = code;
    setStorageFailed(!keepDraft(key, code));
  };
  const begin = (code: string) => {
    text.current = code;
    setStart(({ version }) => ({ text: code, version: version + 1 }));
  };
  return {
    current: () => text.current,
    initial: start.text,
    version: start.version,
    storageFailed,
    edit,
    replace: (code) => {
      edit(code);
      begin(code);
    },
    startOver: () => {
      dropDraft(key);
      begin(starter);
    },
  };
}
