import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useMe } from "@/shared/api/me";
import { tApp } from "@/shared/i18n/shell";
import { Icon, type IconName } from "@/shared/ui/icon";
import { AccountMenu } from "./account-menu";
import { OfflineBanner } from "./offline-banner";
import { SessionGuard } from "./session-guard";
import { type Theme, useTheme } from "./theme";

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
      <OfflineBanner />
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      {me ? <SessionGuard me={me} /> : null}
    </>
  );
}

function Header() {
  return (
    <header className="sticky top-0 z-20 flex h-(--header) items-center gap-1 border-b border-hair bg-surface pe-2 sm:gap-2 sm:pe-4">
      <Link to="/" className="flex h-full items-center font-display text-xl font-bold tracking-tight">
        <Mark />
        <span className="px-3">{tApp.name}</span>
      </Link>
      <nav className="flex-1">
        <Link
          to="/courses"
          className="rounded-m px-3 py-2 font-semibold text-ink2 pointer-coarse:py-3 hover:bg-sunk hover:text-ink data-[status=active]:text-petrol"
        >
          {tApp.courses}
        </Link>
      </nav>
      <ThemeToggle />
      <AccountMenu />
    </header>
  );
}

/** The gutter itself as the sign of the house: two lines passed, one to go. */
function Mark() {
  return (
    <span
      aria-hidden="true"
      className="flex h-full w-(--gutter) flex-col justify-center gap-1 border-e border-hair bg-sunk px-4"
    >
      <span className="h-1.5 rounded-full bg-pass" />
      <span className="h-1.5 rounded-full bg-pass" />
      <span className="h-1.5 rounded-full bg-edge" />
    </span>
  );
}

const THEME_ICONS: Record<Theme, IconName> = { system: "auto", light: "sun", dark: "moon" };

function ThemeToggle() {
  const [theme, step] = useTheme();
  return (
    <button
      type="button"
      onClick={step}
      aria-label={tApp.theme[theme]}
      title={tApp.theme[theme]}
      className="grid size-10 pointer-coarse:size-11 place-items-center rounded-m text-ink2 hover:bg-sunk hover:text-ink"
    >
      <Icon name={THEME_ICONS[theme]} />
    </button>
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
