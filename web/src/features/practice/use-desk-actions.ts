import { flushSync } from "react-dom";
import { type Action, useActions } from "@/shared/actions/registry";
import type { Exercise } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { showNextFailed } from "./results/next-failed";
import type { Desk } from "./use-desk";

/** What can be done at the workbench, by button, key and palette. */
export interface DeskActions {
  run: Action;
  submit: Action;
}

/** Offers them for as long as the workbench is there. `onShowResult`: a small screen turns to the results. */
export function useDeskActions(exercise: Exercise, desk: Desk, onShowResult: () => void): DeskActions {
  const busy = desk.isBusy ? tPractice.busy : null;
  const run: Action = {
    id: "practice.run",
    label: desk.runsCases ? tCases.runAll : tPractice.run,
    icon: "play",
    keys: "Mod+Enter",
    blocked: busy,
    perform: desk.run,
  };
  const submit: Action = {
    id: "practice.submit",
    label: tPractice.submit,
    icon: "send",
    keys: "Mod+Shift+Enter",
    blocked: exercise.can.submit ? busy : tPractice.mayNotSubmit,
    perform: desk.submit,
  };
  useActions([run, submit, ...lookingActions(exercise, desk, onShowResult)]);
  return { run, submit };
}

function lookingActions(exercise: Exercise, desk: Desk, onShowResult: () => void): Action[] {
  const hasFailed = desk.submissions.run?.results.some(({ verdict }) => verdict !== "accepted");
  const look = (act: () => void) => () => {
    flushSync(act);
    onShowResult();
  };
  const own: Action[] = [
    { id: "practice.cases", label: tPractice.showCases, perform: look(() => desk.showPanel("cases")) },
    {
      id: "practice.add-case",
      label: tCases.add,
      perform: look(() => {
        desk.showPanel("cases");
        desk.cases.add();
      }),
    },
  ];
  return [
    { id: "practice.tests", label: tPractice.showTests, perform: look(() => desk.showPanel("tests")) },
    ...(exercise.can.own_input ? own : []),
    { id: "practice.history", label: tPractice.showHistory, perform: look(() => desk.showPanel("history")) },
    {
      id: "practice.next-failed",
      label: tResults.nextFailed,
      keys: "F",
      blocked: hasFailed ? null : tResults.noneFailed,
      perform: () => {
        look(() => desk.showPanel("tests"))();
        showNextFailed();
      },
    },
  ];
}
