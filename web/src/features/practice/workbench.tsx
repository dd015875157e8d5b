import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Exercise, Me } from "@/shared/api/types";
import { tDesk } from "@/shared/i18n/desk";
import { tPractice } from "@/shared/i18n/practice";
import { cx } from "@/shared/lib/cx";
import { Notice } from "@/shared/ui/notice";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { Split } from "@/shared/ui/split";
import { exerciseQuery } from "./api/exercise";
import { ActionBar } from "./components/action-bar";
import { SendProblem } from "./components/send-problem";
import { EditorPane } from "./editor/editor-pane";
import { Announcer } from "./results/announcer";
import { JumpContext } from "./results/jump";
import { ResultPanel } from "./results/result-panel";
import type { Place } from "./submissions/diagnostics";
import { useDesk } from "./use-desk";
import { useDeskActions } from "./use-desk-actions";

/** Which part a small screen shows; a large one shows both. */
export type WorkbenchPart = "code" | "result";

interface Props {
  exerciseId: string;
  me: Me;
  /** null: a small screen shows neither part now. */
  part: WorkbenchPart | null;
  /** Something was sent: a small screen turns to the result. */
  onSent: () => void;
  /** A place in the code is to be seen: a small screen turns to it. */
  onShowCode: () => void;
  /** A submission of this exercise to open in the history, as the address may name one. */
  submissionId?: string | undefined;
  /** What leads on from here; shown once the exercise is solved. */
  wayOn?: ReactNode;
}

/** Editor, buttons and results of one exercise. Give it the exercise as `key`. */
export function Workbench({ exerciseId, ...rest }: Props) {
  const exercise = useQuery({ ...exerciseQuery(exerciseId), refetchOnMount: "always" });
  if (exercise.isError && !exercise.data) {
    return <ProblemPage error={exercise.error} retry={() => exercise.refetch()} />;
  }
  return exercise.data ? <Desk exercise={exercise.data} {...rest} /> : <WorkbenchSkeleton />;
}

type DeskProps = { exercise: Exercise } & Omit<Props, "exerciseId">;

function Desk({ exercise, me, part, onSent, onShowCode, submissionId, wayOn }: DeskProps) {
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

function WorkbenchSkeleton() {
  return (
    <div className="flex min-h-96 flex-1 flex-col gap-3 p-4">
      <Loading />
      <Skeleton className="flex-1" />
      <Skeleton className="h-14" />
      <Skeleton className="flex-1" />
    </div>
  );
}
