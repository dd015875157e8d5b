import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "./client";
import { isProblem } from "./problem";
import type { Me } from "./types";

/** Who is logged in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await call("GET /auth/me", { signal });
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
  // not the answer of a question: known before the first page is drawn
  initialData: () => (cameWithoutSession() ? null : undefined),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether the server sent the page to a browser without a session; true only when it is asked for the first time. */
function cameWithoutSession(): boolean {
  const hint = document.querySelector<HTMLMetaElement>('meta[name="session"]');
  hint?.remove();
  return hint?.content === "none";
}

/** `undefined` while it is not known yet. */
export function useMe(): Me | null | undefined {
  return useQuery(meQuery).data;
}
