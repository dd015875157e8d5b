import { CatchBoundary, type ErrorComponentProps } from "@tanstack/react-router";
import { tErrors } from "@/shared/i18n/shell";
import { Button } from "@/shared/ui/button";
import { late } from "@/shared/ui/late";
import { usePageTitle } from "@/shared/ui/page-head";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { isCodeMissing } from "./outdated";

const ProblemPage = late(async () => (await import("@/shared/ui/problem-page")).ProblemPage);

/** A page whose code failed or could not be fetched. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  usePageTitle(tErrors.failed);
  if (isCodeMissing(error)) return <ReloadPage error={error} />;
  return (
    <CatchBoundary getResetKey={() => "problem"} errorComponent={ReloadPage}>
      <ProblemPage error={error} retry={reset} standIn={<PendingPage />} />
    </CatchBoundary>
  );
}

/** For a page whose code is not there, or has a mistake: all that this one needs is in the first file. */
function ReloadPage({ error }: { error: unknown }) {
  const isMissing = isCodeMissing(error);
  return (
    <div className="mx-auto max-w-2xl px-4 py-16">
      <h1 className="text-3xl">{isMissing ? tErrors.outdated : tErrors.crash}</h1>
      <p className="mt-3 mb-6 text-lg text-ink2">{isMissing ? tErrors.outdatedLead : tErrors.crashLead}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {tErrors.reload}
      </Button>
    </div>
  );
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
