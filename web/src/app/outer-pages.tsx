import type { ErrorComponentProps } from "@tanstack/react-router";
import { tErrors } from "@/shared/i18n/shell";
import { usePageTitle } from "@/shared/ui/page-head";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";

/** A page whose code failed or could not be fetched. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  usePageTitle(tErrors.failed);
  return <ProblemPage error={error} retry={reset} />;
}

export function PendingPage() {
  return (
    <div className="mx-auto max-w-5xl p-6">
      <Loading />
      <Skeleton className="h-12 w-80 max-w-full" />
      <Skeleton className="mt-4 h-6 w-full max-w-xl" />
    </div>
  );
}
