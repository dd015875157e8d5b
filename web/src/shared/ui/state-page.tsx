import type { ReactNode } from "react";
import { GutterLine, type GutterState } from "./gutter";

/** A page that has one thing to say: nothing here, no permission, an error. */
export function StatePage({
  title,
  lead,
  state = "none",
  label = "–",
  children,
}: {
  title: string;
  lead: string;
  state?: GutterState;
  label?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <GutterLine
      label={label}
      state={state}
      className="mx-auto my-16 max-w-2xl rounded-m border border-hair bg-surface overflow-hidden"
    >
      <div className="p-6 sm:p-8">
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-3 text-lg text-ink2">{lead}</p>
        {children ? <div className="mt-6 flex flex-wrap items-center gap-3">{children}</div> : null}
      </div>
    </GutterLine>
  );
}
