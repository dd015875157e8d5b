import type { Exercise } from "@/shared/api/types";
import { tDesk } from "@/shared/i18n/desk";
import { tPractice } from "@/shared/i18n/practice";
import { cx } from "@/shared/lib/cx";
import { Notice } from "@/shared/ui/notice";
import { Split } from "@/shared/ui/split";
import { ActionBar } from "./components/action-bar";
import { SendProblem } from "./components/send-problem";
import { EditorPane } from "./editor/editor-pane";
import { Announcer } from "./results/announcer";
import { JumpContext } from "./results/jump";
import { ResultPanel } from "./results/result-panel";
import type { Place } from "./submissions/diagnostics";
import { useDesk } from "./use-desk";
import { useDeskActions } from "./use-desk-actions";
import type { WorkbenchProps } from "./workbench";

type Props = { exercise: Exercise } & Omit<WorkbenchProps, "exerciseId">;

/** Editor, buttons and results of one exercise. Fetched apart from the page, whose text comes first. */
export default function Desk(props: Props) {
  const { exercise, me, part, onSent, onShowCode, submissionId, wayOn } = props;
  const desk = useDesk(exercise, me, onSent, submissionId ? "history" : "tests");
  const actions = useDeskActions(exercise, desk, onSent);
  const { code, submissions } = desk;
  const jump = ({ line, column }: Place) => {
    onShowCode();
    code.link.jumpTo(line, column);
  };
  return (
    <section aria-label={tPractice.workbench(exercise.title)} className="flex min-h-0 flex-1 flex-col">
      <Split
        name="practice.code"
        label={tDesk.codeLine}
        axis="y"
        usual={50}
        className="min-h-0 flex-1 max-lg:flex max-lg:flex-col"
        firstClass={cx("flex flex-1 flex-col max-lg:min-h-40", part !== "code" && "max-lg:hidden")}
        first={
          <EditorPane
            exercise={exercise}
            code={code}
            onEdit={desk.edit}
            onRun={desk.run}
            onSubmit={desk.submit}
          />
        }
        secondClass={cx(
          "flex flex-col",
          part === "result" && "max-lg:flex-1",
          part === null && "max-lg:hidden",
        )}
        second={
          <>
            {desk.refusal ? <Notice tone="fail">{desk.refusal}</Notice> : null}
            {submissions.error ? (
              <SendProblem key={desk.presses} error={submissions.error} onRetry={desk.sendAgain} />
            ) : null}
            <ActionBar actions={actions} onStartOver={code.startOver} />
            <div
              className={cx("flex min-h-0 flex-1 flex-col bg-surface", part !== "result" && "max-lg:hidden")}
            >
              <JumpContext value={jump}>
                <ResultPanel exercise={exercise} desk={desk} submissionId={submissionId} wayOn={wayOn} />
              </JumpContext>
            </div>
          </>
        }
      />
      <Announcer run={submissions.run} />
    </section>
  );
}
