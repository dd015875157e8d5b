import { useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";
import { isProblem } from "@/shared/api/problem";
import { tRejudge } from "@/shared/i18n/judges";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Notice } from "@/shared/ui/notice";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { Loading } from "@/shared/ui/skeleton";
import { rejudgingQuery } from "../api/rejudging";
import { RejudgedSubmission } from "./rejudged-submission";
import { submissionIdIn } from "./submission-id";

/** Finds one submission by its link, and has it judged again. */
export function RejudgeSection() {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <section aria-labelledby="rejudge" className="mt-10">
      <h2 id="rejudge" className="text-2xl">
        {tRejudge.title}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-ink2">{tRejudge.lead}</p>
      <div className="overflow-hidden rounded-l border border-hair bg-surface">
        <LookUp onLook={(id) => setAsked({ id, number: (asked?.number ?? 0) + 1 })} />
        {asked?.id ? <Found key={asked.number} id={asked.id} /> : null}
      </div>
    </section>
  );
}

interface Asked {
  id: string | null;
  /** Counts the looks: another look at the same one begins anew. */
  number: number;
}

function LookUp({ onLook }: { onLook: (id: string | null) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isUnreadable, setUnreadable] = useState(false);
  const look = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const id = submissionIdIn(typed);
    setUnreadable(id === null);
    onLook(id);
    if (id === null) field.current?.focus();
  };
  return (
    <form onSubmit={look} noValidate className="px-5 py-4">
      <label htmlFor="rejudge-id" className="mb-1 block font-semibold">
        {tRejudge.field}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          ref={field}
          id="rejudge-id"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-invalid={isUnreadable}
          aria-describedby="rejudge-note"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          className="h-11 min-w-0 flex-1 basis-64 rounded-m border border-edge bg-surface px-3 font-mono aria-invalid:border-fail"
        />
        <Button type="submit">{tRejudge.look}</Button>
      </div>
      <p
        id="rejudge-note"
        className={`mt-1 flex items-center gap-1.5 text-sm ${isUnreadable ? "text-fail" : "text-ink2"}`}
      >
        {isUnreadable ? <Icon name="warn" size={14} /> : null}
        {isUnreadable ? tRejudge.unreadable : tRejudge.hint}
      </p>
    </form>
  );
}

function Found({ id }: { id: string }) {
  const { data, error, isError, refetch } = useQuery(rejudgingQuery(id));
  if (data) return <RejudgedSubmission rejudging={data} isStale={isError} />;
  if (!isError) return <Loading />;
  const words = refusal(error);
  return words ? (
    <Notice tone="fail">{words}</Notice>
  ) : (
    <ProblemBlock error={error} retry={() => refetch()} />
  );
}

/** Why this one cannot be judged again, where another try would not help. */
function refusal(error: unknown): string | null {
  if (isProblem(error, "not_found")) return tRejudge.unknown;
  return isProblem(error, "not_judged_yet") ? tRejudge.notYet : null;
}
