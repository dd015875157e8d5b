import type { Exercise, TestResult } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import { tPractice } from "@/shared/i18n/practice";
import { cx } from "@/shared/lib/cx";
import { GutterLine } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { shownCase } from "../results/shown-test";
import { TestDetails } from "../results/test-details";
import { ROW } from "../results/test-line";
import { verdictState, verdictTone } from "../results/verdict";
import { CaseForm } from "./case-form";
import { type OwnCase, sentCase } from "./own-case";
import type { Cases } from "./use-cases";

interface Props {
  exercise: Exercise;
  own: OwnCase;
  number: number;
  cases: Cases;
  result: TestResult | undefined;
  isRunning: boolean;
  language: string;
}

/** One case in the gutter; open, it shows its form and, below, what came of it. */
export function CaseRow({ exercise, own, number, cases, result, isRunning, language }: Props) {
  const isOpen = cases.openId === own.id;
  const id = `case-${own.id}`;
  const sent = sentCase(exercise, own);
  return (
    <li className="border-hair not-first:border-t">
      <GutterLine
        label={number}
        align="start"
        state={result ? verdictState(result.verdict) : isRunning ? "busy" : "none"}
      >
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => cases.open(isOpen ? null : own.id)}
          className={cx(ROW, "w-full text-start hover:bg-petrol-soft")}
        >
          <span className={cx("mt-1 text-ink2 rtl:-scale-x-100", isOpen && "rotate-90 rtl:rotate-90")}>
            <Icon name="next" size={16} />
          </span>
          <span className="min-w-32 flex-1 break-words">{own.name || tCases.name(number)}</span>
          <Standing result={result} compared={sent.expected !== null} isRunning={isRunning} />
        </button>
        <div id={id} hidden={!isOpen}>
          {isOpen ? <CaseForm exercise={exercise} own={own} cases={cases} /> : null}
          {isOpen && result ? (
            <TestDetails
              test={shownCase(exercise, { ...sent, stdin: null }, own.name, language)}
              result={result}
              limits={exercise.limits}
              language={language}
            />
          ) : null}
        </div>
      </GutterLine>
    </li>
  );
}

interface StandingProps {
  result: TestResult | undefined;
  /** The learner said what should come out. */
  compared: boolean;
  isRunning: boolean;
}

function Standing({ result, compared, isRunning }: StandingProps) {
  if (!result) return <span className="text-ink2">{isRunning ? tPractice.waiting : tCases.notRun}</span>;
  const hasOnlyRun = result.verdict === "accepted" && !compared;
  return (
    <span className={cx("font-semibold", verdictTone(result.verdict))}>
      {hasOnlyRun ? tCases.ran : tPractice.verdict[result.verdict]}
    </span>
  );
}
