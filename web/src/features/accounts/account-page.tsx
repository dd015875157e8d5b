import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMe } from "@/shared/api/me";
import { usePageTitle } from "@/shared/ui/page-head";

/** More numbers than any form is tall: the gutter cuts them off. */
const LINES = Array.from({ length: 24 }, (_, index) => index + 1);

/** The frame of the log-in and sign-up pages: one sheet with the gutter at its side. */
export function AccountPage({
  title,
  lead,
  next,
  children,
  below,
}: {
  title: string;
  lead: string;
  /** Where somebody who is logged in goes on. */
  next: string;
  children: ReactNode;
  below: ReactNode;
}) {
  usePageTitle(title);
  if (useMe()) return <Navigate to={next} replace />;
  return (
    <div className="mx-auto my-8 max-w-lg px-4 sm:my-16">
      <div className="flex overflow-hidden rounded-l border border-hair bg-surface">
        <div aria-hidden="true" className="gutter-cell w-10 select-none max-sm:hidden">
          <ol className="absolute inset-0 space-y-6 pe-2.5 pt-9 text-end">
            {LINES.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
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
