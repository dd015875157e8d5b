import type { Exercise } from "@/shared/api/types";
import { read, write } from "@/shared/lib/storage";

/** Which language a learner writes in: the one chosen for the exercise, else the one used last, else the first. */

type ExerciseLanguage = Exercise["languages"][number];

const lastKey = (userId: string) => `codehub.language.${userId}`;
const exerciseKey = (userId: string, exerciseId: string) => `codehub.language.${userId}.${exerciseId}`;

export function rememberedLanguage(userId: string, exercise: Exercise): ExerciseLanguage | undefined {
  const wanted = [read(exerciseKey(userId, exercise.id)), newestDraft(exercise), read(lastKey(userId))];
  const offered = wanted.flatMap((id) => exercise.languages.find((language) => language.id === id) ?? []);
  return offered[0] ?? exercise.languages[0];
}

export function rememberLanguage(userId: string, exerciseId: string, language: string): void {
  write(exerciseKey(userId, exerciseId), language);
  write(lastKey(userId), language);
}

/** Where the learner went on last, maybe on another device. */
function newestDraft({ languages }: Exercise): string | null {
  const drafts = languages.flatMap(({ draft }) => draft ?? []);
  const moments = drafts.map((draft) => Date.parse(draft.updated_at));
  return drafts[moments.indexOf(Math.max(...moments))]?.language ?? null;
}
