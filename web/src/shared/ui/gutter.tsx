import type { ReactNode } from "react";
import { cx } from "@/shared/lib/cx";
import { Icon, type IconName } from "./icon";

/** `part` begun, `here` where the learner is, `busy` being judged. */
export type GutterState = "none" | "part" | "here" | "busy" | "pass" | "fail" | "warn";

const ICONS: Partial<Record<GutterState, IconName>> = { pass: "pass", fail: "fail", warn: "warn" };

/** The numbered margin beside a line: a lesson, a test, a step. The word for its state stands in the line. */
export function GutterCell({ label, state = "none" }: { label: ReactNode; state?: GutterState }) {
  const icon = ICONS[state];
  return (
    <span className="gutter-cell" data-state={state} aria-hidden="true">
      {icon ? <Icon name={icon} size={14} /> : null}
      <span>{label}</span>
    </span>
  );
}

/** One line of a list with its gutter. */
export function GutterLine({
  label,
  state,
  children,
  className,
}: {
  label: ReactNode;
  state?: GutterState;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className={cx("flex", className)}>
      <GutterCell label={label} {...(state ? { state } : {})} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
