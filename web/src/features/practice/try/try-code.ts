import { useRef, useState } from "react";
import type { Exercise, Me } from "@/shared/api/types";
import { read, remove, write } from "@/shared/lib/storage";
import { keepDraft, readDraft } from "../editor/drafts";

const storageKey = (exerciseId: string, language: string) => `codehub.try.${exerciseId}.${language}`;

/** What a visitor wrote on this device; null when nothing. */
function readTry(exerciseId: string, language: string): string | null {
  return read(storageKey(exerciseId, language));
}

/** False when the browser has no room for it. */
function keepTry(exerciseId: string, language: string, code: string): boolean {
  return write(storageKey(exerciseId, language), code);
}

/** A visitor's code for one exercise, in each of its languages. */
export interface TryCode {
  of: (language: string) => string;
  change: (language: string, code: string) => void;
  /** The browser has no room: the code stays until the page is left. */
  storageFailed: boolean;
}

export function useTryCode({ id, languages }: Exercise): TryCode {
  const written = useRef(new Map<string, string>());
  const [storageFailed, setStorageFailed] = useState(false);
  const starter = (language: string) => languages.find((one) => one.id === language)?.starter ?? "";
  return {
    of: (language) => written.current.get(language) ?? readTry(id, language) ?? starter(language),
    change: (language, code) => {
      written.current.set(language, code);
      setStorageFailed(!keepTry(id, language, code));
    },
    storageFailed,
  };
}

/** A visitor who became a learner finds their code in the exercise, unless they wrote something there already. */
export function adoptTries(exercise: Exercise, me: Me): void {
  for (const { id: language, draft } of exercise.languages) {
    const code = readTry(exercise.id, language);
    if (code === null) continue;
    const key = { userId: me.id, exerciseId: exercise.id, language };
    if (!draft && !readDraft(key)) keepDraft(key, { text: code, base: null, unsent: true });
    remove(storageKey(exercise.id, language));
  }
}
