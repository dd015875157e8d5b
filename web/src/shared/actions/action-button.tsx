import { cx } from "@/shared/lib/cx";
import { Button, type Look } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { KeyCaps } from "./key-caps";
import { ariaKeys } from "./keys";
import type { Action } from "./registry";

interface Props {
  action: Action;
  look?: Look;
  className?: string;
  /** Of the keys on it, where there is no room for them. */
  keysClass?: string;
}

/** An action as a push button with its keys on it. A blocked one keeps the focus, and its title says why. */
export function ActionButton({ action, look, className, keysClass }: Props) {
  const { label, icon, keys, blocked, perform } = action;
  return (
    <Button
      {...(look ? { look } : {})}
      {...(className ? { className } : {})}
      {...(keys ? { "aria-keyshortcuts": ariaKeys(keys) } : {})}
      {...(blocked ? { title: blocked } : {})}
      aria-disabled={Boolean(blocked)}
      onClick={() => {
        if (!blocked) perform();
      }}
    >
      {icon ? <Icon name={icon} size={16} /> : null}
      {label}
      {keys ? <KeyCaps keys={keys} className={cx("max-sm:hidden", keysClass)} /> : null}
    </Button>
  );
}
