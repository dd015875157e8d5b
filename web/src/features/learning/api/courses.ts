import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import type { CatalogueSearch } from "../catalogue/catalogue-search";

/** The catalogue, page by page, narrowed down to what `search` asks for. */
export const coursesQuery = (search: CatalogueSearch, limit?: number) =>
  infiniteQueryOptions({
    queryKey: ["courses", "list", search, limit],
    queryFn: ({ pageParam, signal }) =>
      call("GET /courses", { query: { ...given({ ...search, limit }), cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });

/** What each filter of the catalogue offers beside the others, with counts. */
export const filtersQuery = ({ sort: _, ...narrowing }: CatalogueSearch) =>
  queryOptions({
    queryKey: ["courses", "filters", narrowing],
    queryFn: ({ signal }) => call("GET /courses/filters", { query: given(narrowing), signal }),
    placeholderData: keepPreviousData,
  });

/** A course with its outline and, for someone enrolled, the progress. */
export const courseQuery = (slug: string) =>
  queryOptions({
    queryKey: ["course", slug],
    queryFn: ({ signal }) => call("GET /courses/slug/{slug}", { path: { slug }, signal }),
  });

/** The exercises that anybody may try. */
export const showcaseQuery = queryOptions({
  queryKey: ["showcase"],
  queryFn: ({ signal }) => call("GET /courses/showcase", { signal }),
  staleTime: 300_000,
});

type Given<Search> = { [Key in keyof Search]?: Exclude<Search[Key], undefined> };

/** Without what narrows nothing. */
function given<Search extends object>(search: Search): Given<Search> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined),
  ) as Given<Search>;
}
