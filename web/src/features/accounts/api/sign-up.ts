import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import type { Body } from "@/shared/api/routes";
import { adoptSession } from "./adopt-session";

/** Makes an account and opens a session for it. */
export function useSignUp() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<"POST /auth/register">) => call("POST /auth/register", { body }),
    onSuccess: (me) => adoptSession(queryClient, me),
  });
}
