import type { Exercise, Me } from "@/shared/api/types";
import { read, remove, write } from "@/shared/lib/storage";
import { keepDraft, readDraft } from "../editor/drafts";

const storageKey = (exerciseId: string, language: string) => `codehub.try.${exerciseId}.${language}`;

/** What a visitor wrote on this device; null when nothing. */
export function readTry(exerciseId: string, language: string): string | null {
  return read(storageKey(exerciseId, language));
}

export function keepTry(exerciseId: string, language: string, code: string): void {
  write(storageKey(exerciseId, language), code);
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
