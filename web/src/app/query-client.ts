import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "@/shared/api/problem";

/** Reads are tried again only when the server was not reached: its own answers stand. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: "always",
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.isUnreached,
        retryDelay: (failures) => 300 * 2 ** failures,
      },
      mutations: { networkMode: "always" },
    },
  });
}
