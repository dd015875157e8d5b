import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { ActionButton } from "@/shared/actions/action-button";
import { type Action, useActions } from "@/shared/actions/registry";
import { useMe } from "@/shared/api/me";
import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { tTry } from "@/shared/i18n/try";
import { buttonClass } from "@/shared/ui/button";
import { Choice } from "@/shared/ui/choice";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { exerciseQuery } from "./api/exercise";
import { SendProblem } from "./components/send-problem";
import { StorageNotice } from "./components/storage-notice";
import { Editor } from "./editor/editor";
import { EditorLink } from "./editor/link";
import { Announcer } from "./results/announcer";
import { JumpContext } from "./results/jump";
import { TestsPanel } from "./results/tests-panel";
import { useProblemMarks } from "./submissions/use-problem-marks";
import { useTryCode } from "./try/try-code";
import { TryTask } from "./try/try-task";
import { useTry } from "./try/use-try";

interface Props {
  exerciseId: string;
  /** The way to the exercise in its lesson: for whoever is logged in that is the place to run it. */
  toLesson: ReactNode;
}

/** A workbench for somebody without an account: the visible tests of a preview exercise, nothing else. */
export function TryBench({ exerciseId, toLesson }: Props) {
  const exercise = useQuery(exerciseQuery(exerciseId));
  if (exercise.isError && !exercise.data) {
    return <ProblemPage error={exercise.error} retry={() => exercise.refetch()} />;
  }
  return exercise.data ? (
    <Bench key={exerciseId} exercise={exercise.data} toLesson={toLesson} />
  ) : (
    <TryBenchSkeleton />
  );
}

function Bench({ exercise, toLesson }: { exercise: Exercise; toLesson: ReactNode }) {
  const me = useMe();
  const [language, setLanguage] = useState(exercise.languages[0]?.id ?? "");
  const [link] = useState(() => new EditorLink());
  const trial = useTry();
  const code = useTryCode(exercise);
  useProblemMarks(link, trial.run);
  const closed = exercise.can.try_out ? null : me ? tTry.inLesson : tTry.closed;
  const blocked = closed ?? (trial.isBusy ? tPractice.busy : null);
  const start = () => {
    if (blocked) return;
    link.showProblems([]);
    trial.start({ exerciseId: exercise.id, language, source: code.of(language) });
  };
  const run: Action = {
    id: "practice.try",
    label: tPractice.run,
    icon: "play",
    keys: "Mod+Enter",
    blocked,
    perform: start,
  };
  useActions([run]);
  return (
    <section
      aria-label={tTry.bench(exercise.title)}
      className="overflow-hidden rounded-l border border-hair bg-surface"
    >
      <TryTask exercise={exercise} />
      <p id="try-help" className="sr-only">
        {tPractice.editorHelp}
      </p>
      <div className="h-64 border-b border-hair">
        <Editor
          label={tPractice.editor(exercise.title)}
          describedBy="try-help"
          language={language}
          initial={code.of(language)}
          link={link}
          onChange={(text) => code.change(language, text)}
          onRun={start}
          onSubmit={start}
        />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-2 border-b border-hair p-2">
        {exercise.languages.length > 1 ? (
          <Choice
            label={tTry.language}
            options={exercise.languages.map(({ id, name }) => ({ value: id, label: name }))}
            value={language}
            onChange={setLanguage}
          />
        ) : null}
        <ActionButton action={run} look="primary" className="ms-auto" />
      </div>
      {code.storageFailed ? <StorageNotice of="tried" /> : null}
      {trial.error ? (
        <SendProblem error={trial.error} onRetry={start} limit={{ wait: tTry.limit, over: tTry.runAgain }} />
      ) : null}
      {closed ? <Closed reason={closed}>{me ? toLesson : null}</Closed> : null}
      <div className="overflow-y-auto sm:max-h-96">
        <JumpContext value={({ line, column }) => link.jumpTo(line, column)}>
          <TestsPanel exercise={withoutSubmit(exercise)} submissions={trial} language={language} />
        </JumpContext>
      </div>
      {me === null && trial.run?.phase === "judged" ? <SignUp /> : null}
      <Announcer run={trial.run} />
    </section>
  );
}

/** Here is no Submit, whatever the asker may do in the lesson: no hidden test is run. */
function withoutSubmit(exercise: Exercise): Exercise {
  return { ...exercise, hidden_tests: 0, can: { ...exercise.can, submit: false } };
}

/** Why nothing can be run here, and where it can. */
function Closed({ reason, children }: { reason: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-hair bg-petrol-soft px-4 py-3">
      <p className="min-w-48 flex-1">{reason}</p>
      {children}
    </div>
  );
}

function SignUp() {
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-hair bg-petrol-soft px-4 py-3">
      <p className="min-w-48 flex-1">{tTry.kept}</p>
      <Link to="/signup" className={buttonClass("primary")}>
        {tTry.signUp}
      </Link>
    </div>
  );
}

function TryBenchSkeleton() {
  return (
    <div className="rounded-l border border-hair bg-surface">
      <Loading />
      <Skeleton className="m-2 h-60" />
      <Skeleton className="m-2 h-10" />
      <Skeleton className="m-2 h-24" />
    </div>
  );
}
