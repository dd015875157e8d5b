import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Exercise, SubmissionSummary } from "@/shared/api/types";
import { tHistory } from "@/shared/i18n/history";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { milliseconds, moment } from "@/shared/lib/format";
import { Button } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { historyQuery, submissionQuery } from "../api/submissions";
import type { Code } from "../editor/use-code";
import { PanelSkeleton } from "../results/panel-skeleton";
import { verdictState, verdictTone } from "../results/verdict";
import { SubmittedCode } from "./submitted-code";

interface Props {
  exercise: Exercise;
  code: Code;
  /** The submission to open at once. */
  submissionId?: string | undefined;
}

/** What the learner submitted to this exercise, newest first, each with its code. */
export default function HistoryPanel({ exercise, code, submissionId }: Props) {
  const history = useInfiniteQuery(historyQuery(exercise.id));
  if (history.isError && !history.data) {
    return <ProblemBlock error={history.error} retry={() => history.refetch()} />;
  }
  if (!history.data) return <PanelSkeleton />;
  const entries = history.data.pages.flatMap((page) => page.items);
  const isListed = entries.some((entry) => entry.id === submissionId);
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
      {submissionId && !isListed ? <OlderEntry id={submissionId} exercise={exercise} code={code} /> : null}
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="border-hair not-first:border-t">
            <Entry entry={entry} exercise={exercise} code={code} opened={entry.id === submissionId} />
          </li>
        ))}
      </ol>
      {history.isFetchNextPageError ? (
        <ProblemBlock error={history.error} retry={() => history.fetchNextPage()} />
      ) : null}
      {history.hasNextPage && !history.isFetchNextPageError ? (
        <Button
          className="m-4"
          aria-disabled={history.isFetchingNextPage}
          onClick={() => history.isFetchingNextPage || history.fetchNextPage()}
        >
          {history.isFetchingNextPage ? tHistory.loading : tPractice.more}
        </Button>
      ) : null}
    </>
  );
}

/** A submission that the address names and the first page of the list does not hold. */
function OlderEntry({ id, exercise, code }: { id: string; exercise: Exercise; code: Code }) {
  const submission = useQuery(submissionQuery(id));
  if (submission.isError) {
    return <ProblemBlock error={submission.error} retry={() => submission.refetch()} />;
  }
  if (submission.data?.exercise_id !== exercise.id) return null;
  return (
    <div className="border-b-4 border-hair">
      <Entry entry={submission.data} exercise={exercise} code={code} opened />
    </div>
  );
}

interface EntryProps {
  entry: SubmissionSummary;
  exercise: Exercise;
  code: Code;
  opened: boolean;
}

function Entry({ entry, exercise, code, opened }: EntryProps) {
  const [isOpen, setOpen] = useState(opened);
  const { verdict } = entry;
  const language = exercise.languages.find(({ id }) => id === entry.language);
  return (
    <GutterLine label="" state={verdict ? verdictState(verdict) : "busy"} align="start">
      <div className="flex flex-wrap items-center gap-x-4 px-4 py-1.5">
        <span className={`min-w-32 flex-1 font-semibold ${verdict ? verdictTone(verdict) : "text-ink2"}`}>
          {verdict ? tPractice.verdict[verdict] : tPractice.waiting}
        </span>
        <span className="text-sm text-ink2">{factsOf(entry, language?.name ?? entry.language)}</span>
        <time dateTime={entry.created_at} className="text-sm text-ink2">
          {moment(entry.created_at)}
        </time>
        <Button
          look="quiet"
          aria-expanded={isOpen}
          aria-label={isOpen ? undefined : tHistory.viewOf(moment(entry.created_at))}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? tPractice.close : tPractice.view}
        </Button>
      </div>
      {isOpen ? <SubmittedCode submissionId={entry.id} code={code} /> : null}
    </GutterLine>
  );
}

function factsOf(entry: SubmissionSummary, language: string): string {
  const { points, max_points: most } = entry;
  const facts = [
    points === null || most === null ? null : tResults.pointsOf(points, most),
    entry.total ? tPractice.passedOf(entry.passed, entry.total) : null,
    language,
    entry.time_ms === null ? null : milliseconds(entry.time_ms),
  ];
  return facts.filter((fact) => fact !== null).join(" · ");
}
