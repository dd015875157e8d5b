import { useQuery } from "@tanstack/react-query";
import { tJudges } from "@/shared/i18n/judges";
import { Notice } from "@/shared/ui/notice";
import { usePageTitle } from "@/shared/ui/page-head";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { judgesQuery } from "../api/judges";
import { AgentList } from "./agent-list";
import { QueueState } from "./queue-state";
import { RejudgeSection } from "./rejudge-section";

/** How the judges and their queue are, for administrators; the server says who may see it. */
export function JudgesPage() {
  usePageTitle(tJudges.title);
  const judges = useQuery(judgesQuery);
  if (judges.isError && !judges.data)
    return <ProblemPage error={judges.error} retry={() => judges.refetch()} />;
  return (
    <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6 sm:py-10">
      <h1 className="text-3xl">{tJudges.title}</h1>
      <p className="mt-2 mb-6 text-ink2">{tJudges.lead}</p>
      {judges.isError ? <Notice tone="warn">{tJudges.stale}</Notice> : null}
      {judges.data ? (
        <>
          <QueueState queue={judges.data.queue} />
          <AgentList agents={judges.data.agents} />
          <RejudgeSection />
        </>
      ) : (
        <JudgesSkeleton />
      )}
    </div>
  );
}

function JudgesSkeleton() {
  return (
    <>
      <Loading />
      <Skeleton className="h-96 sm:h-80" />
      <Skeleton className="mt-10 h-40" />
    </>
  );
}
