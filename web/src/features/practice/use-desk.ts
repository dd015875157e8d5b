import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Exercise, Me, SubmissionKind } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import type { Attempt } from "./api/submissions";
import { caseProblems, fieldId } from "./cases/check-case";
import { sentCase } from "./cases/own-case";
import { type Cases, useCases } from "./cases/use-cases";
import { type Code, useCode } from "./editor/use-code";
import { sourceProblem } from "./submissions/check-source";
import { sameKey } from "./submissions/same-press";
import { useProblemMarks } from "./submissions/use-problem-marks";
import { type Submissions, useSubmissions } from "./submissions/use-submissions";
import { adoptTries } from "./try/try-code";

export type Panel = "tests" | "cases" | "history";

/** Everything the workbench of one exercise holds: the code, the cases, what was sent and what came back. */
export interface Desk {
  code: Code;
  submissions: Submissions;
  cases: Cases;
  panel: Panel;
  showPanel: (panel: Panel) => void;
  /** What Run runs: the visible tests, or the learner's own cases. */
  runsCases: boolean;
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
  /** Makes a case of the visible test with this index, and shows it. */
  takeTest: (index: number) => void;
}

interface View {
  panel: Panel;
  runsCases: boolean;
}

export function useDesk(exercise: Exercise, me: Me, onSent: () => void, panel: Panel): Desk {
  useState(() => adoptTries(exercise, me)); // before the code is read, once
  const code = useCode(exercise, me);
  const submissions = useSubmissions(exercise, me);
  const cases = useCases(exercise, me);
  const [view, setView] = useState<View>({ panel, runsCases: false });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [presses, setPresses] = useState(0);
  const last = useRef<Attempt | null>(null);
  const isBusy = submissions.isSending || (submissions.run !== null && submissions.run.phase !== "judged");
  useProblemMarks(code.link, presses > 0 ? submissions.run : null);

  const showPanel = (next: Panel) =>
    setView(({ runsCases }) => ({
      panel: next,
      runsCases: next === "history" ? runsCases : next === "cases",
    }));
  const transmit = (attempt: Attempt) => {
    last.current = attempt;
    setPresses((count) => count + 1);
    showPanel(attempt.kind === "input" ? "cases" : "tests");
    code.link.showProblems([]);
    submissions.send(attempt);
    onSent();
  };
  const press = (kind: SubmissionKind) => {
    const language = code.language?.id;
    if (isBusy || language === undefined) return;
    const source = code.current();
    const problem = sourceProblem(source, exercise.limits.source_kb) ?? casesProblem(kind);
    setRefusal(problem);
    submissions.clearError();
    if (problem) return;
    const sent = kind === "input" ? cases.list.map((own) => sentCase(exercise, own)) : null;
    const attempt = { exerciseId: exercise.id, kind, language, source, cases: sent };
    transmit({ ...attempt, idempotencyKey: sameKey(submissions.error, last.current, attempt) });
  };
  /** Why the cases cannot be sent; leads to the field that is to blame. */
  const casesProblem = (kind: SubmissionKind): string | null => {
    if (kind !== "input") return null;
    if (!cases.list.length) return tCases.none;
    for (const own of cases.list) {
      const [problem] = caseProblems(exercise, own);
      if (!problem) continue;
      flushSync(() => cases.open(own.id));
      document.getElementById(fieldId(own.id, problem.field))?.focus();
      return tCases.check;
    }
    return null;
  };
  return {
    code,
    submissions,
    cases,
    ...view,
    showPanel,
    refusal,
    isBusy,
    presses,
    edit: (text) => {
      setRefusal(null);
      code.edit(text);
    },
    run: () => press(view.runsCases ? "input" : "run"),
    submit: () => press("submit"),
    sendAgain: () => last.current && transmit(last.current),
    takeTest: (index) => {
      cases.take(index);
      showPanel("cases");
    },
  };
}
