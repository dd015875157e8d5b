import { type ReactNode, useEffect, useRef } from "react";
import type { Exercise } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import { tPractice } from "@/shared/i18n/practice";
import { late } from "@/shared/ui/late";
import { type Tab, Tabs } from "@/shared/ui/tabs";
import type { Desk, Panel } from "../use-desk";
import { PanelSkeleton } from "./panel-skeleton";
import { TestsPanel } from "./tests-panel";

const CasesPanel = late(async () => (await import("../cases/cases-panel")).default);
const HistoryPanel = late(async () => (await import("../history/history-panel")).default);

interface Props {
  exercise: Exercise;
  desk: Desk;
  /** A submission to open in the history. */
  submissionId?: string | undefined;
  wayOn: ReactNode;
}

/** Below the editor: the tests, the learner's own cases, what was submitted before. */
export function ResultPanel({ exercise, desk, submissionId, wayOn }: Props) {
  const { submissions, code } = desk;
  const language = code.language?.id ?? "";
  const canTryOwn = exercise.can.own_input;
  const top = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // what is sent is told at the top of the panel
    const panel = top.current?.parentElement;
    if (desk.presses && panel) panel.scrollTop = 0;
  }, [desk.presses]);
  const tabs: Tab<Panel>[] = [
    { key: "tests", label: tPractice.tests },
    ...(canTryOwn ? [{ key: "cases" as const, label: tCases.title }] : []),
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
      <span ref={top} />
      {desk.panel === "tests" ? (
        <TestsPanel
          exercise={exercise}
          submissions={submissions}
          language={language}
          onTake={canTryOwn ? desk.takeTest : undefined}
          wayOn={wayOn}
        />
      ) : null}
      {desk.panel === "cases" ? (
        <CasesPanel
          exercise={exercise}
          cases={desk.cases}
          submissions={submissions}
          language={language}
          standIn={<PanelSkeleton />}
        />
      ) : null}
      {desk.panel === "history" ? (
        <HistoryPanel
          exercise={exercise}
          code={code}
          submissionId={submissionId}
          standIn={<PanelSkeleton />}
        />
      ) : null}
    </Tabs>
  );
}
