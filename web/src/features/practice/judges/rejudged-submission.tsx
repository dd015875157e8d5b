import { useEffect, useId, useRef, useState } from "react";
import { problemText } from "@/shared/api/problem-text";
import type { Rejudging } from "@/shared/api/types";
import { tJudges, tRejudge } from "@/shared/i18n/judges";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { moment } from "@/shared/lib/format";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Notice } from "@/shared/ui/notice";
import { useRejudge } from "../api/rejudging";
import { verdictTone } from "../results/verdict";

interface Props {
  rejudging: Rejudging;
  /** Whether the last look at it did not get through. */
  isStale: boolean;
}

/** A submission with its verdict, the button that has it judged again, and what came of that. */
export function RejudgedSubmission({ rejudging, isStale }: Props) {
  const [before, setBefore] = useState<Rejudging | null>(null);
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // who looked it up reads on here
  useEffect(() => heading.current?.focus(), []);
  const { exercise_title: title, language, pending, submission_id: id } = rejudging;
  // the old outcome counts until the new one is there; whoever asked for that, this page or another
  if (pending && before?.judged_at !== rejudging.judged_at) setBefore(rejudging);
  const isReplaced = before !== null && !pending && before.judged_at !== rejudging.judged_at;
  return (
    <div className="border-t border-hair px-5 py-4">
      <h3 ref={heading} tabIndex={-1} className="text-lg break-words">
        {title}
      </h3>
      <p className="text-sm text-ink2">
        <code>{language}</code> · {tRejudge.submitted(moment(rejudging.created_at))}
      </p>
      <dl className="mt-3 grid gap-x-8 gap-y-3 sm:flex">
        {isReplaced ? <Outcome name={tRejudge.before} of={before} /> : null}
        <Outcome name={isReplaced ? tRejudge.now : tRejudge.verdict} of={rejudging} />
      </dl>
      <p role="status" className="mt-3 font-semibold empty:mt-0">
        {before ? stage(before, rejudging) : null}
      </p>
      {isStale ? <Notice tone="warn">{tJudges.stale}</Notice> : null}
      <Button className="mt-3" aria-disabled={pending} onClick={() => pending || setAsking(true)}>
        {tRejudge.again}
      </Button>
      {isAsking ? <RejudgeDialog id={id} title={title} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function Outcome({
  name,
  of: { verdict, passed, total, points, max_points: most, judged_at: when },
}: {
  name: string;
  of: Rejudging;
}) {
  const facts = [
    points === null || most === null ? null : tResults.pointsOf(points, most),
    total ? tPractice.passedOf(passed, total) : null,
    moment(when),
  ].filter((fact) => fact !== null);
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink2">{name}</dt>
      <dd>
        <span className={`block text-xl font-semibold ${verdictTone(verdict)}`}>
          {tPractice.verdict[verdict]}
        </span>
        <span className="text-sm text-ink2 tabular-nums">{facts.join(" · ")}</span>
      </dd>
    </div>
  );
}

/** Where it stands, and at the end what became of the outcome that it had before. */
function stage(before: Rejudging, { pending, place, ...now }: Rejudging): string {
  if (pending) return place === null ? tRejudge.judging : tRejudge.waiting(place);
  if (before.judged_at === now.judged_at) return tRejudge.failed;
  const isSame =
    before.verdict === now.verdict &&
    before.passed === now.passed &&
    before.total === now.total &&
    before.points === now.points;
  return isSame ? tRejudge.same : tRejudge.other;
}

function RejudgeDialog({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const heading = useId();
  const rejudge = useRejudge(id);
  return (
    <Dialog labelledBy={heading} onClose={onClose} className="max-w-md">
      <div className="p-6">
        <h2 id={heading} className="text-2xl break-words">
          {tRejudge.ask(title)}
        </h2>
        <p className="mt-3 mb-6 text-ink2">{tRejudge.askLead}</p>
        {rejudge.error ? <Notice tone="fail">{problemText(rejudge.error)}</Notice> : null}
        <div className="mt-4 flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{tRejudge.no}</Button>
          <Button
            look="primary"
            disabled={rejudge.isPending}
            onClick={() => rejudge.mutate(undefined, { onSuccess: onClose })}
          >
            {rejudge.isPending ? tRejudge.asking : tRejudge.yes}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
