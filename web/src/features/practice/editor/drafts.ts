import { read, write } from "@/shared/lib/storage";

/** Whose code for what: a shared computer must not show one learner's code to the next. */
export interface DraftKey {
  userId: string;
  exerciseId: string;
  language: string;
}

/** The learner's code as this device has it. */
export interface LocalDraft {
  text: string;
  /** The server's version that the text goes back to; null when the server was not told of any. */
  base: number | null;
  /** There is something in the text that the server does not have yet. */
  unsent: boolean;
}

function storageKey({ userId, exerciseId, language }: DraftKey): string {
  return `codehub.code.${userId}.${exerciseId}.${language}`;
}

/** What this device keeps; something that is no draft is taken for code, as nobody's code may be lost. */
export function readDraft(key: DraftKey): LocalDraft | null {
  const kept = read(storageKey(key));
  return kept === null ? null : (parsed(kept) ?? { text: kept, base: null, unsent: true });
}

/** Keeps the code on this device at once; false when the browser has no room for it. */
export function keepDraft(key: DraftKey, draft: LocalDraft): boolean {
  return write(storageKey(key), JSON.stringify(draft));
}

function parsed(kept: string): LocalDraft | null {
  try {
    const { text, base, unsent } = JSON.parse(kept) as Partial<LocalDraft>;
    if (typeof text !== "string" || typeof unsent !== "boolean") return null;
    return { text, unsent, base: typeof base === "number" ? base : null };
  } catch {
    return null;
  }
}
