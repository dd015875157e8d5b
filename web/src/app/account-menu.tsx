import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { useRef } from "react";
import { call } from "@/shared/api/client";
import { meQuery, useMe } from "@/shared/api/me";
import type { Me } from "@/shared/api/types";
import { tApp } from "@/shared/i18n/shell";
import { Button, buttonClass } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Skeleton } from "@/shared/ui/skeleton";

/** Who is here and the way out, or the ways in. */
export function AccountMenu() {
  const me = useMe();
  if (me === undefined) return <Skeleton className="h-10 w-24" />;
  return me ? <Profile me={me} /> : <WaysIn />;
}

function WaysIn() {
  const here = useRouterState({ select: (state) => state.location.pathname });
  const next = here === "/" || here === "/login" || here === "/signup" ? {} : { next: here };
  return (
    <>
      <Link to="/login" search={next} className={buttonClass("quiet")}>
        {tApp.logIn}
      </Link>
      <Link to="/signup" search={next} className={buttonClass("primary", "max-sm:hidden")}>
        {tApp.signUp}
      </Link>
    </>
  );
}

function Profile({ me }: { me: Me }) {
  const panel = useRef<HTMLDivElement>(null);
  const logOut = useLogOut();
  return (
    <>
      <button
        type="button"
        popoverTarget="account-panel"
        aria-label={tApp.account(me.username)}
        className="flex h-10 items-center pointer-coarse:h-11 gap-2 rounded-m px-3 font-semibold hover:bg-sunk"
      >
        <Icon name="person" />
        <span className="max-w-32 truncate max-sm:hidden">{me.username}</span>
      </button>
      <div
        ref={panel}
        id="account-panel"
        popover="auto"
        className="fixed inset-auto end-3 top-[calc(var(--header)+0.25rem)] w-64 rounded-m border border-edge bg-surface p-4 text-ink"
      >
        <p className="text-sm text-ink2">{tApp.signedInAs}</p>
        <p className="truncate font-semibold">{me.username}</p>
        <p className="truncate text-sm text-ink2">{me.email}</p>
        <Button className="mt-4 w-full" disabled={logOut.isPending} onClick={() => logOut.mutate()}>
          {tApp.logOut}
        </Button>
      </div>
    </>
  );
}

/** Ends the session and forgets what was fetched for it. */
function useLogOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => call("POST /auth/logout", {}),
    onSuccess: async () => {
      queryClient.setQueryData(meQuery.queryKey, null);
      await navigate({ to: "/" });
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" });
    },
  });
}
