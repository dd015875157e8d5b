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
    <div className="mx-auto my-8 max-w-2xl px-4 sm:my-16">
      <GutterLine
        label={label}
        state={state}
        className="overflow-hidden rounded-l border border-hair bg-surface"
      >
        <div className="p-6 sm:p-8">
          <h1 className="text-3xl">{title}</h1>
          <p className="mt-3 text-lg text-ink2">{lead}</p>
          {children ? <div className="mt-6 flex flex-wrap items-center gap-3">{children}</div> : null}
        </div>
      </GutterLine>
    </div>
  );
}
