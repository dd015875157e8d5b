import type { Exercise } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";
import { StorageNotice } from "../components/storage-notice";
import { RunSummary } from "../results/run-summary";
import { CompileOutput } from "../results/tests-panel";
import type { Run } from "../submissions/run";
import type { Submissions } from "../submissions/use-submissions";
import { CaseRow } from "./case-row";
import { isSame, MOST_CASES, type OwnCase } from "./own-case";
import type { Cases } from "./use-cases";

interface Props {
  exercise: Exercise;
  cases: Cases;
  submissions: Submissions;
  language: string;
}

/** The learner's own cases, each with its form and what the program made of it. */
export default function CasesPanel({ exercise, cases, submissions, language }: Props) {
  const run = submissions.run?.kind === "input" ? submissions.run : null;
  const isOwn = run !== null || (submissions.isSending && !submissions.run);
  return (
    <>
      {isOwn ? <RunSummary submissions={submissions} exercise={exercise} /> : null}
      <CompileOutput run={run} />
      <Head cases={cases} />
      {cases.storageFailed ? <StorageNotice of="cases" /> : null}
      {cases.list.length ? (
        <ol className="border-t border-hair">
          {cases.list.map((own, index) => (
            <CaseRow
              key={own.id}
              exercise={exercise}
              own={own}
              number={index + 1}
              cases={cases}
              result={resultOf(exercise, run, own)}
              isRunning={run !== null && run.phase !== "judged"}
              language={run?.language ?? language}
            />
          ))}
        </ol>
      ) : (
        <div className="border-t border-hair px-4 py-3">
          <h3 className="text-lg">{tCases.empty}</h3>
          <p className="mt-0.5 text-ink2">{tCases.emptyLead}</p>
        </div>
      )}
    </>
  );
}

/** The result of a case, as long as the case is still what was sent. */
function resultOf(exercise: Exercise, run: Run | null, own: OwnCase) {
  const place = run?.cases?.findIndex((sent) => isSame(exercise, sent, own)) ?? -1;
  return place < 0 ? undefined : run?.results.find((result) => result.index === place + 1);
}

function Head({ cases }: { cases: Cases }) {
  const { isFull, removed } = cases;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <p className="min-w-48 flex-1 text-sm text-ink2">{isFull ? tCases.full(MOST_CASES) : tCases.lead}</p>
        <span className="text-sm text-ink2 tabular-nums">{tCases.count(cases.list.length, MOST_CASES)}</span>
        <Button aria-disabled={isFull} onClick={() => isFull || cases.add()}>
          {tCases.add}
        </Button>
      </div>
      {removed ? (
        <Notice
          key={removed.id}
          tone="info"
          action={
            <Button
              // the button that deleted it is gone, and the focus with it
              autoFocus
              onClick={cases.undo}
            >
              {tCases.undo}
            </Button>
          }
        >
          {tCases.removed(removed.name)}
        </Notice>
      ) : null}
    </>
  );
}
