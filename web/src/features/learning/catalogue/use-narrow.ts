import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import type { CatalogueSearch } from "./catalogue-search";

const route = getRouteApi("/courses");

/** Changes what the address asks for; `replace`: the way back leads past it. */
export function useNarrow(): (change: CatalogueSearch, replace?: boolean) => void {
  const navigate = route.useNavigate();
  return useCallback(
    (change, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false }),
    [navigate],
  );
}
