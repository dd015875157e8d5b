import { useRef, useState } from "react";
import type { Exercise, Me, SubmissionKind } from "@/shared/api/types";
import type { Attempt } from "./api/submissions";
import { type Code, useCode } from "./editor/use-code";
import { sourceProblem } from "./submissions/check-source";
import { type Submissions, useSubmissions } from "./submissions/use-submissions";

export type Panel = "tests" | "input" | "history";

/** Everything the workbench of one exercise holds: the code, the input, what was sent and what came back. */
export interface Desk {
  code: Code;
  submissions: Submissions;
  panel: Panel;
  showPanel: (panel: Panel) => void;
  input: string;
  setInput: (input: string) => void;
  /** Why the code was not even sent. */
  refusal: string | null;
  isBusy: boolean;
  /** How often Run or Submit was pressed. */
  presses: number;
  edit: (code: string) => void;
  run: () => void;
  submit: () => void;
  /** The same press again, after a failure: judged at most once. */
  sendAgain: () => void;
}

export function useDesk(exercise: Exercise, me: Me, onSent: () => void): Desk {
  const code = useCode(exercise, me);
  const { language } = code;
  const submissions = useSubmissions(exercise, me);
  const [panel, setPanel] = useState<Panel>("tests");
  const [input, setInput] = useState(() => exercise.tests[0]?.stdin ?? "");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [presses, setPresses] = useState(0);
  const last = useRef<Attempt | null>(null);
  const isBusy = submissions.isSending || (submissions.run !== null && submissions.run.phase !== "judged");

  const transmit = (attempt: Attempt) => {
    last.current = attempt;
    setPresses((count) => count + 1);
    setPanel(attempt.kind === "input" ? "input" : "tests");
    submissions.send(attempt);
    onSent();
  };
  const press = (kind: SubmissionKind) => {
    if (isBusy || !language) return;
    const source = code.current();
    const problem = sourceProblem(source, exercise.limits.source_kb);
    setRefusal(problem);
    submissions.clearError();
    if (problem) return;
    const idempotencyKey = crypto.randomUUID();
    transmit({ exerciseId: exercise.id, kind, language: language.id, source, stdin: input, idempotencyKey });
  };
  return {
    code,
    submissions,
    panel,
    showPanel: setPanel,
    input,
    setInput,
    refusal,
    isBusy,
    presses,
    edit: (text) => {
      setRefusal(null);
      code.edit(text);
    },
    run: () => press(panel === "input" ? "input" : "run"),
    submit: () => press("submit"),
    sendAgain: () => last.current && transmit(last.current),
  };
}
