import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import { meQuery } from "@/shared/api/me";
import type { Body } from "@/shared/api/routes";

/** Opens a session. What was fetched for nobody, or for somebody else, is fetched again. */
export function useLogIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<"POST /auth/login">) => call("POST /auth/login", { body }),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      return queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
    },
  });
}
