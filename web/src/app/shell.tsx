import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useMe } from "@/shared/api/me";
import { tApp } from "@/shared/i18n/shell";
import { Banners } from "./banners";
import { Header } from "./header";

import { OverlayHost } from "./overlay-host";
import { SessionGuard } from "./session-guard";

/** What surrounds every page: skip link, header, and the main part that takes focus after a change of page. */
export function Shell() {
  const me = useMe();
  const main = useFocusOnNavigation();
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 bg-surface px-4 py-2 focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {tApp.skip}
      </a>
      <Header />
      <Banners />
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <OverlayHost />
      {me ? <SessionGuard me={me} /> : null}
    </>
  );
}

/** After a change of page a keyboard or screen reader goes on at the new content, not at the old link. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef<string | undefined>(undefined);
  useEffect(() => {
    const moved = previous.current !== undefined && pathname !== undefined && previous.current !== pathname;
    if (moved && !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
    previous.current = pathname ?? previous.current;
  }, [pathname]);
  return main;
}
