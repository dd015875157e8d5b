import { type KeyboardEvent, useRef } from "react";
import { tLearn } from "@/shared/i18n/learning";
import { cx } from "@/shared/lib/cx";

export type Pane = "text" | "code" | "result";

export const PANES: readonly Pane[] = ["text", "code", "result"];

const tabId = (pane: Pane) => `learn-tab-${pane}`;

const panelId = (pane: Pane) => (pane === "text" ? "learn-text" : "learn-bench");

/** Makes a part of the page the panel of a tab: code and result share the workbench. */
export function panelOf(pane: Pane) {
  return { role: "tabpanel", id: panelId(pane), "aria-labelledby": tabId(pane) };
}

/** On a small screen one part of the learn page is shown at a time (tabs after the ARIA pattern). */
export function PaneTabs({ current, onChange }: { current: Pane; onChange: (pane: Pane) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const target = targetOf(event.key, PANES.indexOf(current), getComputedStyle(event.currentTarget));
    const pane = target === null ? undefined : PANES.at(target);
    if (!pane) return;
    event.preventDefault();
    onChange(pane);
    list.current?.querySelector<HTMLElement>(`#${tabId(pane)}`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={tLearn.panes}
      onKeyDown={move}
      className="sticky top-(--header) z-10 grid h-12 grid-cols-3 border-b border-hair bg-surface lg:hidden"
    >
      {PANES.map((pane) => (
        <button
          key={pane}
          type="button"
          role="tab"
          id={tabId(pane)}
          aria-selected={pane === current}
          aria-controls={panelId(pane)}
          tabIndex={pane === current ? 0 : -1}
          onClick={() => onChange(pane)}
          className={cx(
            "border-b-2 font-semibold -outline-offset-2",
            pane === current
              ? "border-petrol text-petrol"
              : "border-transparent text-ink2 forced-colors:border-[Canvas]",
          )}
        >
          {tLearn.tabs[pane]}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, current: number, { direction }: CSSStyleDeclaration): number | null {
  if (key === "Home") return 0;
  if (key === "End") return PANES.length - 1;
  const forward = direction === "rtl" ? -1 : 1;
  if (key === "ArrowRight") return (current + forward + PANES.length) % PANES.length;
  return key === "ArrowLeft" ? (current - forward + PANES.length) % PANES.length : null;
}
