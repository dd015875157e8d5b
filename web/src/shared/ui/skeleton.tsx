import { tApp } from "@/shared/i18n/shell";
import { cx } from "@/shared/lib/cx";

/** A grey stand-in of the final size, so that nothing jumps when the content comes. */
export function Skeleton({ className }: { className?: string }) {
  return <div className={cx("skeleton", className)} aria-hidden="true" />;
}

/** Tells a reader that the part below is on its way. */
export function Loading() {
  return (
    <p role="status" className="sr-only">
      {tApp.loading}
    </p>
  );
}
