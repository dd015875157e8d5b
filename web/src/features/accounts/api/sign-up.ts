import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import { meQuery } from "@/shared/api/me";
import type { Body } from "@/shared/api/routes";

/** Makes an account and opens a session for it. */
export function useSignUp() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<"POST /auth/register">) => call("POST /auth/register", { body }),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      return queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
    },
  });
}
