/** The pictures that guides and README show, each as `docs/guides/images/<name>.webp`; `screenshots.ts` takes them. */
export const PICTURES = [
  "landing",
  "catalogue",
  "course",
  "lesson",
  "learn",
  "difference",
  "cases",
  "hints",
  "history",
  "two-devices",
  "keys",
  "palette",
  "settings",
  "dashboard",
  "dark",
  "subtasks",
  "transcript",
  "query",
  "judges",
  "phone",
] as const;

export type Picture = (typeof PICTURES)[number];

/** A picture is fetched with the page that shows it, often on a phone. */
export const MOST_BYTES = 150_000;
