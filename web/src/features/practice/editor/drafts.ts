import { read, remove, write } from "@/shared/lib/storage";

/** Whose code for what: a shared computer must not show one learner's code to the next. */
export interface DraftKey {
  userId: string;
  exerciseId: string;
  language: string;
}

function storageKey({ userId, exerciseId, language }: DraftKey): string {
  return `codehub.code.${userId}.${exerciseId}.${language}`;
}

export function readDraft(key: DraftKey): string | null {
  return read(storageKey(key));
}

/** Keeps the code on this device at once; false when the browser has no room for it. */
export function keepDraft(key: DraftKey, code: string): boolean {
  return write(storageKey(key), code);
}

export function dropDraft(key: DraftKey): void {
  remove(storageKey(key));
}
