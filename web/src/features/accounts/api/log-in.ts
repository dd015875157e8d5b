import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import type { Body } from "@/shared/api/routes";
import { adoptSession } from "./adopt-session";

/** Opens a session. */
export function useLogIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<"POST /auth/login">) => call("POST /auth/login", { body }),
    onSuccess: (me) => adoptSession(queryClient, me),
  });
}
