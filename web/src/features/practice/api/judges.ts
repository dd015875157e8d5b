import { queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";

/** Often enough to watch a queue move; a page in the background does not ask. */
const EVERY_MS = 3_000;

export const judgesQuery = queryOptions({
  queryKey: ["judges"],
  queryFn: ({ signal }) => call("GET /judges", { signal }),
  staleTime: 0,
  refetchInterval: EVERY_MS,
});
