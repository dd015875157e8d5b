import type { ReactNode } from "react";
import { usePageTitle } from "@/shared/ui/page-head";

/** The frame of the log-in and sign-up pages: one sheet with the gutter at its side. */
export function AccountPage({
  title,
  lead,
  lines,
  children,
  below,
}: {
  title: string;
  lead: string;
  /** How many numbers the gutter shows beside the form. */
  lines: number;
  children: ReactNode;
  below: ReactNode;
}) {
  usePageTitle(title);
  return (
    <div className="mx-auto my-8 max-w-lg px-4 sm:my-16">
      <div className="flex overflow-hidden rounded-l border border-hair bg-surface">
        <div
          aria-hidden="true"
          className="gutter-cell !w-10 flex-col !items-end !justify-start gap-6 pt-9 select-none sm:!w-(--gutter)"
        >
          {Array.from({ length: lines }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are their numbers
            <span key={index}>{index + 1}</span>
          ))}
        </div>
        <div className="min-w-0 flex-1 p-6 sm:p-8">
          <h1 className="text-3xl">{title}</h1>
          <p className="mt-2 mb-6 text-ink2">{lead}</p>
          {children}
        </div>
      </div>
      <p className="mt-4 text-center text-ink2">{below}</p>
    </div>
  );
}
