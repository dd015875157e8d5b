import type { CourseCard } from "@/shared/api/types";

const LEVELS = ["beginner", "intermediate", "advanced", "expert"] as const;
export const ORDERS = ["relevance", "newest", "popular", "title"] as const;

export type Order = (typeof ORDERS)[number];

/** What the address of the catalogue asks for; undefined narrows nothing. */
export interface CatalogueSearch {
  search?: string | undefined;
  level?: CourseCard["level"] | undefined;
  /** In which the course is written. */
  language?: string | undefined;
  /** In which one programs. */
  code?: string | undefined;
  enrolled?: true | undefined;
  sort?: Order | undefined;
}

/** More than anybody searches for, and short enough for every address. */
export const LONGEST_SEARCH = 100;

/** Takes from an address what the catalogue understands; the rest of it counts as not there. */
export function catalogueSearch(given: Record<string, unknown>): CatalogueSearch {
  return {
    search: searchOf(given.search),
    level: LEVELS.find((level) => level === given.level),
    language: matching(given.language, /^[A-Za-z0-9-]{1,16}$/),
    code: matching(given.code, /^[a-z0-9+#-]{1,30}$/),
    enrolled: given.enrolled === true || undefined,
    sort: ORDERS.find((order) => order === given.sort && order !== "relevance"),
  };
}

/** Whether anything but the order is asked for. */
export function isNarrowed({ sort: _, ...narrowing }: CatalogueSearch): boolean {
  return Object.values(narrowing).some((value) => value !== undefined);
}

function searchOf(value: unknown): string | undefined {
  // the router reads "42" in an address as a number
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).replaceAll("\0", "").slice(0, LONGEST_SEARCH).toWellFormed();
  return text.trim() || undefined;
}

function matching(value: unknown, form: RegExp): string | undefined {
  return typeof value === "string" && form.test(value) ? value : undefined;
}
