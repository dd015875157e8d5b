import type { QueryClient } from "@tanstack/react-query";
import { meQuery } from "@/shared/api/me";
import type { Me } from "@/shared/api/types";

/** Takes in who is logged in now. What was fetched for nobody, or for somebody else, is fetched again. */
export function adoptSession(queryClient: QueryClient, me: Me): Promise<void> {
  queryClient.setQueryData(meQuery.queryKey, me);
  return queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
}
