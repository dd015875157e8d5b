import type { RefObject } from "react";
import type { Action } from "@/shared/actions/registry";
import { tCatalogue } from "@/shared/i18n/courses";
import { type CatalogueSearch, isNarrowed } from "./catalogue-search";
import { useNarrow } from "./use-narrow";

const EVERYTHING: CatalogueSearch = {
  search: undefined,
  level: undefined,
  language: undefined,
  code: undefined,
  enrolled: undefined,
};

/** To search, and to see every course again: the second one is there while something is left out. */
export function useCatalogueActions(
  search: CatalogueSearch,
  field: RefObject<HTMLInputElement | null>,
): [find: Action, clear?: Action] {
  const narrow = useNarrow();
  const find: Action = {
    id: "learning.search",
    label: tCatalogue.search,
    icon: "search",
    keys: "/",
    perform: () => {
      field.current?.focus();
      field.current?.select();
    },
  };
  const clear: Action = {
    id: "learning.clear-filters",
    label: tCatalogue.clear,
    perform: () => {
      narrow(EVERYTHING);
      // the button that was pressed is gone
      field.current?.focus();
    },
  };
  return isNarrowed(search) ? [find, clear] : [find];
}
