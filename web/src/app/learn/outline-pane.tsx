import { type ReactNode, useSyncExternalStore } from "react";
import { useActions } from "@/shared/actions/registry";
import { tDesk } from "@/shared/i18n/desk";
import { keepPaneSize, usePaneSize } from "@/shared/lib/pane-sizes";
import { stored } from "@/shared/lib/stored";
import { Icon } from "@/shared/ui/icon";
import { Separator } from "@/shared/ui/separator";

const ID = "lesson-outline";
const NAME = "learn.outline";
const WIDTH = { usual: 240, min: 176, max: 400, step: 16 };
const KEYS = "Alt+L";

const isAway = stored("codehub.outline-away", (given) => given === true);

/** The outline at the side of a large screen: as wide as one likes, or put away; either stays. */
export function OutlinePane({ children }: { children: ReactNode }) {
  const away = useSyncExternalStore(isAway.watch, isAway.get);
  const toggle = () => isAway.set(!away);
  useActions([
    {
      id: "learn.outline",
      label: away ? tDesk.showOutline : tDesk.hideOutline,
      icon: "menu",
      keys: KEYS,
      perform: toggle,
    },
  ]);
  const button = (
    <button
      type="button"
      aria-expanded={!away}
      aria-controls={ID}
      aria-keyshortcuts={KEYS}
      aria-label={away ? tDesk.showOutline : tDesk.hideOutline}
      title={`${away ? tDesk.showOutline : tDesk.hideOutline} (${KEYS})`}
      onClick={toggle}
      className="grid size-11 flex-none place-items-center text-ink2 -outline-offset-2 hover:bg-sunk hover:text-ink"
    >
      <span className="rtl:-scale-x-100">
        <Icon name={away ? "menu" : "previous"} size={16} />
      </span>
    </button>
  );
  return away ? (
    <div id={ID} className="flex-none border-e border-hair bg-surface max-xl:hidden">
      {button}
    </div>
  ) : (
    <OpenOutline head={button}>{children}</OpenOutline>
  );
}

function OpenOutline({ head, children }: { head: ReactNode; children: ReactNode }) {
  const width = usePaneSize(NAME) ?? WIDTH.usual;
  return (
    <>
      <div id={ID} className="flex flex-none flex-col bg-surface max-xl:hidden" style={{ width }}>
        <div className="flex flex-none items-center justify-between border-b border-hair ps-4">
          <span className="font-semibold text-ink2">{tDesk.lessons}</span>
          {head}
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
      </div>
      <Separator
        label={tDesk.outlineLine}
        axis="x"
        sizing={{ ...WIDTH, value: width }}
        controls={ID}
        valueText={tDesk.pixels(width)}
        perPixel={() => 1}
        onResize={(next) => keepPaneSize(NAME, next)}
        onReset={() => keepPaneSize(NAME, null)}
        className="w-px flex-none max-xl:hidden"
      />
    </>
  );
}
