import type { ReactNode } from "react";
import { cx } from "@/shared/lib/cx";
import { Icon, type IconName } from "./icon";

/** `start`: beside a line that may grow tall, the number stays at its first row. */
export type GutterAlign = "center" | "start";

/** `part` begun, `here` where the learner is, `busy` being judged. */
export type GutterState = "none" | "part" | "here" | "busy" | "pass" | "fail" | "warn";

const ICONS: Partial<Record<GutterState, IconName>> = { pass: "pass", fail: "fail", warn: "warn" };

/** The numbered margin beside a line: a lesson, a test, a step. The word for its state stands in the line. */
export function GutterCell({
  label,
  state = "none",
  align = "center",
}: {
  label: ReactNode;
  state?: GutterState;
  align?: GutterAlign;
}) {
  const icon = ICONS[state];
  return (
    <span className="gutter-cell" data-state={state} data-align={align} aria-hidden="true">
      {icon ? (
        <span className="grid h-6 place-items-center">
          <Icon name={icon} size={14} />
        </span>
      ) : null}
      <span className="leading-6">{label}</span>
    </span>
  );
}

/** One line of a list with its gutter. */
export function GutterLine({
  label,
  state,
  children,
  align = "center",
  className,
}: {
  label: ReactNode;
  state?: GutterState;
  children: ReactNode;
  align?: GutterAlign;
  className?: string;
}) {
  return (
    <div className={cx("flex", className)}>
      <GutterCell label={label} align={align} {...(state ? { state } : {})} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
