import { useRef, useState } from "react";
import type { Me } from "@/shared/api/types";
import { tApp } from "@/shared/i18n/shell";
import { Icon } from "@/shared/ui/icon";
import { late } from "@/shared/ui/late";
import { Optional } from "../optional";

const loadPanel = () => import("./menu-panel");
const MenuPanel = late(async () => (await loadPanel()).default);

/** Fetches the panel's code ahead; when that fails, opening it will fail too and say so. */
function prepare(): void {
  loadPanel().catch(() => undefined);
}

/** The button at the end of the header, and the panel that it opens: account, looks, language, keys. */
export function PageMenu({ me }: { me: Me | null }) {
  const panel = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget="page-menu"
        aria-label={me ? tApp.account(me.username) : tApp.menu}
        onPointerEnter={prepare}
        onFocus={prepare}
        className="flex h-10 items-center gap-2 rounded-m px-2.5 font-semibold hover:bg-sunk pointer-coarse:h-11"
      >
        <Icon name={me ? "person" : "menu"} />
        {me ? <span className="max-w-32 truncate max-sm:hidden">{me.username}</span> : null}
      </button>
      <div
        ref={panel}
        id="page-menu"
        popover="auto"
        onToggle={(event) => setOpened(event.newState === "open")}
        className="fixed inset-auto end-2 top-[calc(var(--header)+0.25rem)] max-h-[calc(100dvh-var(--header)-1rem)] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-m border border-edge bg-surface p-4 text-ink empty:invisible"
      >
        <Optional name={String(opened)}>
          {opened ? <MenuPanel me={me} onDone={() => panel.current?.hidePopover()} /> : null}
        </Optional>
      </div>
    </>
  );
}
