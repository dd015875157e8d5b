import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmissionSummary } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { tErrors } from "@/shared/i18n/shell";
import { moment } from "@/shared/lib/format";
import { Button } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { Notice } from "@/shared/ui/notice";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { historyQuery, sourceQuery } from "../api/submissions";
import { ProgramText as Output } from "../results/program-text";
import { verdictState, verdictTone } from "../results/verdict";

interface Props {
  exerciseId: string;
  onRestore: (source: string) => void;
}

/** What the learner submitted to this exercise, newest first, each with its code. */
export function HistoryPanel({ exerciseId, onRestore }: Props) {
  const history = useInfiniteQuery(historyQuery(exerciseId));
  if (history.isError) return <HistoryProblem onRetry={() => history.refetch()} />;
  if (!history.data) return <HistorySkeleton />;
  const entries = history.data.pages.flatMap((page) => page.items);
  if (!entries.length) {
    return (
      <div className="px-4 py-3">
        <h3 className="text-lg">{tPractice.historyEmpty}</h3>
        <p className="mt-0.5 text-ink2">{tPractice.historyEmptyLead}</p>
      </div>
    );
  }
  return (
    <>
      <ol>
        {entries.map((entry, index) => (
          <li key={entry.id} className="border-hair not-first:border-t">
            <Entry entry={entry} number={index + 1} onRestore={onRestore} />
          </li>
        ))}
      </ol>
      {history.hasNextPage ? (
        <Button className="m-4" disabled={history.isFetchingNextPage} onClick={() => history.fetchNextPage()}>
          {tPractice.more}
        </Button>
      ) : null}
    </>
  );
}

function Entry({
  entry,
  number,
  onRestore,
}: {
  entry: SubmissionSummary;
  number: number;
  onRestore: (source: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const { verdict } = entry;
  return (
    <GutterLine label={number} state={verdict ? verdictState(verdict) : "busy"} align="start">
      <div className="flex flex-wrap items-center gap-x-4 px-4 py-1.5">
        <span className={`min-w-32 flex-1 font-semibold ${verdict ? verdictTone(verdict) : "text-ink2"}`}>
          {verdict ? tPractice.verdict[verdict] : tPractice.waiting}
        </span>
        <span className="text-sm text-ink2">{tPractice.passedOf(entry.passed, entry.total)}</span>
        <time dateTime={entry.created_at} className="text-sm text-ink2">
          {moment(entry.created_at)}
        </time>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? tPractice.close : tPractice.view}
        </Button>
      </div>
      {open ? <Source submissionId={entry.id} onRestore={onRestore} /> : null}
    </GutterLine>
  );
}

function Source({ submissionId, onRestore }: { submissionId: string; onRestore: (source: string) => void }) {
  const source = useQuery(sourceQuery(submissionId));
  if (source.isError) return <HistoryProblem onRetry={() => source.refetch()} />;
  if (!source.data) return <Skeleton className="mx-4 mb-4 h-24" />;
  const code = source.data.source;
  return (
    <div className="space-y-3 px-4 pb-4">
      <Output title={null} text={code} />
      <Button onClick={() => onRestore(code)}>{tPractice.restore}</Button>
    </div>
  );
}

function HistoryProblem({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice tone="fail" action={<Button onClick={onRetry}>{tErrors.retry}</Button>}>
      {tErrors.failedLead}
    </Notice>
  );
}

function HistorySkeleton() {
  return (
    <div className="space-y-3 p-4">
      <Loading />
      <Skeleton className="h-8" />
      <Skeleton className="h-8" />
    </div>
  );
}
