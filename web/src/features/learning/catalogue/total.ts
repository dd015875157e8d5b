import type { FilterChoices } from "@/shared/api/types";
import type { CatalogueSearch } from "./catalogue-search";

/**
 * How many courses are found in all.
 *
 * Every course has exactly one level, and the counts of the levels leave out only the filter by level.
 */
export function totalOf({ levels }: FilterChoices, { level }: CatalogueSearch): number {
  return levels
    .filter(({ value }) => !level || value === level)
    .reduce((total, { count }) => total + count, 0);
}
