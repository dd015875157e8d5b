import { cx } from "@/shared/lib/cx";
import { keyCaps } from "./keys";

interface Props {
  keys: string;
  className?: string;
  /** True where the keys are the content; on a button `aria-keyshortcuts` tells them to readers. */
  isRead?: boolean;
}

/** The keys of an action as they look on the keyboard. */
export function KeyCaps({ keys, className, isRead = false }: Props) {
  return (
    <span dir="ltr" aria-hidden={isRead ? undefined : "true"} className={cx("inline-flex gap-1", className)}>
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className="rounded-s border border-current px-1 text-sm leading-5 font-normal">
          {cap}
        </kbd>
      ))}
    </span>
  );
}
