import type { ReactNode } from "react";
import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { type Tab, Tabs } from "@/shared/ui/tabs";
import { InputPanel } from "../cases/input-panel";
import { HistoryPanel } from "../history/history-panel";
import type { Desk, Panel } from "../use-desk";
import { TestsPanel } from "./tests-panel";

/** Below the editor: the tests, the learner's own input, what was submitted before. */
export function ResultPanel({ exercise, desk, wayOn }: { exercise: Exercise; desk: Desk; wayOn: ReactNode }) {
  const tabs: Tab<Panel>[] = [
    { key: "tests", label: tPractice.tests },
    ...(exercise.can.own_input ? [{ key: "input" as const, label: tPractice.input }] : []),
    { key: "history", label: tPractice.history },
  ];
  return (
    <Tabs
      label={tPractice.panels}
      tabs={tabs}
      current={desk.panel}
      onChange={desk.showPanel}
      className="flex-1"
    >
      {desk.panel === "tests" ? (
        <TestsPanel exercise={exercise} submissions={desk.submissions} wayOn={wayOn} />
      ) : null}
      {desk.panel === "input" ? (
        <InputPanel
          submissions={desk.submissions}
          limits={exercise.limits}
          value={desk.input}
          onChange={desk.setInput}
        />
      ) : null}
      {desk.panel === "history" ? (
        <HistoryPanel exerciseId={exercise.id} onRestore={desk.code.replace} />
      ) : null}
    </Tabs>
  );
}
