import { cx } from "@/shared/lib/cx";
import { keyCaps } from "./keys";

/** The keys of an action as they look on the keyboard. Readers are told by `aria-keyshortcuts`. */
export function KeyCaps({ keys, className }: { keys: string; className?: string }) {
  return (
    <span aria-hidden="true" className={cx("inline-flex gap-1", className)}>
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className="rounded-s border border-current px-1 text-sm leading-5 font-normal">
          {cap}
        </kbd>
      ))}
    </span>
  );
}
