import { Link, useRouterState } from "@tanstack/react-router";
import { KeyCaps } from "@/shared/actions/key-caps";
import { ariaKeys } from "@/shared/actions/keys";
import { useMe } from "@/shared/api/me";
import { tApp } from "@/shared/i18n/shell";
import { cx } from "@/shared/lib/cx";
import { buttonClass } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Skeleton } from "@/shared/ui/skeleton";
import { PageMenu } from "./menu/page-menu";
import { paletteAction } from "./overlay-actions";

const NAV_LINK =
  "min-w-0 truncate rounded-m px-2 py-2 font-semibold text-ink2 hover:bg-sunk hover:text-ink max-[26rem]:px-1 max-[22rem]:text-sm sm:px-3 pointer-coarse:py-3 data-[status=active]:text-petrol";

export function Header() {
  const me = useMe();
  return (
    <header className="sticky top-0 z-20 flex h-(--header) items-center gap-1 border-b border-hair bg-surface pe-2 sm:gap-2 sm:pe-4">
      <Link
        to={me ? "/dashboard" : "/"}
        className="flex h-full items-center font-display text-xl font-bold tracking-tight"
      >
        <Mark />
        <span className={cx("px-3 max-[26rem]:px-1 max-[24rem]:sr-only", me && "max-sm:sr-only")}>
          {tApp.name}
        </span>
      </Link>
      <nav className="flex min-w-0 flex-1">
        {me ? (
          <Link to="/dashboard" className={NAV_LINK}>
            {tApp.dashboard}
          </Link>
        ) : null}
        <Link to="/courses" className={NAV_LINK}>
          {tApp.courses}
        </Link>
      </nav>
      <PaletteButton />
      {me === undefined ? <Skeleton className="h-10 w-24" /> : me ? null : <WaysIn />}
      <PageMenu me={me ?? null} />
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

function PaletteButton() {
  const { label, keys = "", perform } = paletteAction();
  return (
    <button
      type="button"
      aria-keyshortcuts={ariaKeys(keys)}
      title={label}
      onClick={perform}
      className="flex h-10 items-center gap-2 rounded-m px-2.5 text-ink2 hover:bg-sunk hover:text-ink pointer-coarse:h-11"
    >
      <Icon name="search" />
      <span className="sr-only">{label}</span>
      <KeyCaps keys={keys} className="max-md:hidden" />
    </button>
  );
}

function WaysIn() {
  const here = useRouterState({ select: (state) => state.location.pathname });
  const next = here === "/" || here === "/login" || here === "/signup" ? {} : { next: here };
  return (
    <>
      <Link to="/login" search={next} className={buttonClass("quiet", "max-sm:px-2")}>
        {tApp.logIn}
      </Link>
      <Link to="/signup" search={next} className={buttonClass("primary", "max-sm:hidden")}>
        {tApp.signUp}
      </Link>
    </>
  );
}
