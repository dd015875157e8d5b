import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { cx } from "@/shared/lib/cx";

export interface Tab<Key extends string> {
  key: Key;
  label: ReactNode;
}

interface Props<Key extends string> {
  label: string;
  tabs: Tab<Key>[];
  current: Key;
  onChange: (key: Key) => void;
  children: ReactNode;
  className?: string;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs after the ARIA pattern: one tab stop, arrows move, Home and End jump. The panel is the children. */
export function Tabs<Key extends string>({ children, className, ...list }: Props<Key>) {
  const id = useId();
  return (
    <div className={cx("flex min-h-0 flex-col", className)}>
      <TabList id={id} {...list} />
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${list.current}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls is reached with the keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
      >
        {children}
      </div>
    </div>
  );
}

type ListProps<Key extends string> = Pick<Props<Key>, "label" | "tabs" | "current" | "onChange"> & {
  id: string;
};

function TabList<Key extends string>({ id, label, tabs, current, onChange }: ListProps<Key>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === current);
    const target = targetOf(event.key, at, tabs.length);
    const tab = target === null ? undefined : tabs[target];
    if (!tab || target === null) return;
    event.preventDefault();
    onChange(tab.key);
    (list.current?.children[target] as HTMLElement | undefined)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className="flex flex-none border-b border-hair ps-1"
      onKeyDown={move}
    >
      {tabs.map(({ key, label: name }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`${id}-${key}`}
          aria-selected={key === current}
          aria-controls={`${id}-panel`}
          tabIndex={key === current ? 0 : -1}
          onClick={() => onChange(key)}
          className={cx(
            "-mb-px border-b-2 px-3 py-2 font-semibold pointer-coarse:min-h-11",
            key === current
              ? "border-petrol text-petrol"
              : "border-transparent text-ink2 hover:text-ink forced-colors:border-[Canvas]",
          )}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, current: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (current + step + count) % count;
}
