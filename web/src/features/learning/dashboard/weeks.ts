import type { Activity } from "@/shared/api/types";

type Day = Activity["days"][number];

const DAYS = 7;

/** The days in rows of seven, so that one day of the week stands under the other. */
export function weeksOf(days: readonly Day[]): Day[][] {
  const weeks = Math.ceil(days.length / DAYS);
  return Array.from({ length: weeks }, (_, week) => days.slice(week * DAYS, (week + 1) * DAYS));
}
