import { useId } from "react";
import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { ProgramText as Output } from "../results/program-text";
import { RunSummary } from "../results/run-summary";
import type { Submissions } from "../submissions/use-submissions";

interface Props {
  submissions: Submissions;
  limits: Exercise["limits"];
  value: string;
  onChange: (value: string) => void;
}

/** The learner's own input and what the program made of it. */
export function InputPanel({ submissions, limits, value, onChange }: Props) {
  const id = useId();
  const { run, isSending } = submissions;
  const mine = run?.kind === "input" ? run : null;
  const result = mine?.results[0];
  return (
    <div>
      <div className="px-4 py-3">
        <label htmlFor={id} className="font-semibold">
          {tPractice.inputLabel}
        </label>
        <p id={`${id}-hint`} className="mb-2 text-sm text-ink2">
          {tPractice.inputHint}
        </p>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          rows={4}
          spellCheck={false}
          className="code block w-full rounded-s border border-edge bg-surface px-3 py-2"
        />
      </div>
      {mine || (isSending && !run) ? <RunSummary submissions={submissions} limits={limits} /> : null}
      {mine?.compileOutput ? (
        <div className="px-4 pb-4">
          <Output title={tPractice.compileOutput} text={mine.compileOutput} />
        </div>
      ) : null}
      {result ? (
        <div className="space-y-4 px-4 pb-4">
          {result.stdout ? (
            <Output title={tPractice.output} text={result.stdout} truncated={result.stdout_truncated} />
          ) : (
            <p className="text-ink2">{tPractice.noOutput}</p>
          )}
          {result.stderr ? (
            <Output title={tPractice.errors} text={result.stderr} truncated={result.stderr_truncated} />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
