import { tLearn } from "@/shared/i18n/learning";
import { cx } from "@/shared/lib/cx";

export type Pane = "text" | "code" | "result";

const PANES: Pane[] = ["text", "code", "result"];

/** On a small screen one part of the learn page is shown at a time. */
export function PaneSwitch({ current, onChange }: { current: Pane; onChange: (pane: Pane) => void }) {
  return (
    <fieldset className="sticky top-(--header) z-10 grid h-12 grid-cols-3 border-b border-hair bg-surface lg:hidden">
      <legend className="sr-only">{tLearn.panes}</legend>
      {PANES.map((pane) => (
        <button
          key={pane}
          type="button"
          aria-pressed={pane === current}
          onClick={() => onChange(pane)}
          className={cx(
            "border-b-2 font-semibold -outline-offset-2",
            pane === current ? "border-petrol text-petrol" : "border-transparent text-ink2",
          )}
        >
          {tLearn.tabs[pane]}
        </button>
      ))}
    </fieldset>
  );
}
