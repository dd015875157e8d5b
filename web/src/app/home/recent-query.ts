import { queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";

const SHOWN = 6;
const LOOK_AGAIN_MS = 2_000;

/** The newest submissions to any exercise; looked at again while one of them waits for its verdict. */
export const recentQuery = queryOptions({
  queryKey: ["history", "recent"],
  queryFn: ({ signal }) => call("GET /submissions", { query: { limit: SHOWN }, signal }),
  staleTime: 0,
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ verdict }) => verdict === null) ? LOOK_AGAIN_MS : false,
});
