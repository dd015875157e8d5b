import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { tApp, tErrors } from "@/shared/i18n/en/shell";
import { buttonClass } from "@/shared/ui/button";
import { usePageTitle } from "@/shared/ui/page-head";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { StatePage } from "@/shared/ui/state-page";

export function NotFoundPage() {
  usePageTitle(tErrors.notFound);
  return (
    <StatePage title={tErrors.notFound} lead={tErrors.notFoundLead} label="404">
      <Link to="/" className={buttonClass("primary")}>
        {tErrors.home}
      </Link>
      <Link to="/courses" className={buttonClass()}>
        {tApp.courses}
      </Link>
    </StatePage>
  );
}

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
