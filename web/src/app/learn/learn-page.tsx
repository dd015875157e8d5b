import { type ReactNode, useState } from "react";
import { LessonOutline } from "@/features/learning/lesson-outline";
import { ExerciseFrame, LessonText } from "@/features/learning/lesson-text";
import { Statement } from "@/features/practice/statement";
import { Workbench } from "@/features/practice/workbench";
import { type ExerciseItem, isExerciseItem, type Lesson, type Me } from "@/shared/api/types";
import { tDesk } from "@/shared/i18n/desk";
import { tLearn } from "@/shared/i18n/learning";
import { cx } from "@/shared/lib/cx";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { ExerciseSwitch } from "./exercise-switch";
import { LearnFrame } from "./learn-frame";
import { PaneSwitch } from "./pane-switch";
import { type Panes, usePanes } from "./use-panes";
import { WayOn } from "./way-on";

/** A lesson with its outline and, when it has exercises, the workbench beside the text. */
export function LearnPage({ lesson, me }: { lesson: Lesson; me: Me }) {
  const exercises = lesson.items.filter(isExerciseItem);
  const panes = usePanes(exercises);
  const { active, pane } = panes;
  const outline = <LessonOutline slug={lesson.course.slug} lesson={lesson.slug} />;
  return (
    <>
      {active ? <PaneSwitch current={pane} onChange={panes.show} /> : null}
      {/* On a small screen the text, and its heading with it, may be out of sight. */}
      {pane === "text" ? null : <h1 className="sr-only lg:hidden">{lesson.title}</h1>}
      <LearnFrame
        outline={outline}
        text={
          <div className={cx(active && pane !== "text" && "max-lg:hidden")}>
            <SmallOutline>{outline}</SmallOutline>
            <LessonText
              lesson={lesson}
              exercise={(item, number) => (
                <ExerciseFrame
                  item={item}
                  number={number}
                  action={<WorkOn isActive={item === active} onWork={() => panes.work(item)} />}
                >
                  <Statement exerciseId={item.exercise_id} />
                </ExerciseFrame>
              )}
            />
          </div>
        }
        bench={
          active ? (
            <Bench lesson={lesson} me={me} exercises={exercises} active={active} panes={panes} />
          ) : null
        }
      />
    </>
  );
}

interface BenchProps {
  lesson: Lesson;
  me: Me;
  exercises: ExerciseItem[];
  active: ExerciseItem;
  panes: Panes;
}

/** The side where one writes: which exercise, the editor, what came of it. */
function Bench({ lesson, me, exercises, active, panes }: BenchProps) {
  const { pane } = panes;
  return (
    <div
      className={cx(
        "flex min-h-0 flex-1 flex-col bg-surface",
        pane !== "text" && "max-lg:h-[calc(100dvh-var(--header)-3rem)]",
      )}
    >
      <ExerciseSwitch
        heading={panes.heading}
        exercises={exercises}
        active={active}
        onChange={panes.switchTo}
        isHidden={pane === "text"}
      />
      <Workbench
        key={active.exercise_id}
        exerciseId={active.exercise_id}
        me={me}
        part={pane === "text" ? null : pane}
        wayOn={<WayOn lesson={lesson} item={active} onExercise={panes.goOn} />}
        onSent={() => pane !== "text" && panes.show("result")}
        onShowCode={() => pane !== "text" && panes.show("code")}
      />
    </div>
  );
}

function WorkOn({ isActive, onWork }: { isActive: boolean; onWork: () => void }) {
  return (
    <Button
      aria-pressed={isActive}
      onClick={onWork}
      className={cx(isActive && "lg:border-petrol lg:text-petrol")}
    >
      {isActive ? (
        <>
          <span className="max-lg:hidden">{tLearn.openedExercise}</span>
          <span className="lg:hidden">{tLearn.openExercise}</span>
        </>
      ) : (
        tLearn.openExercise
      )}
    </Button>
  );
}

/** The outline where there is no room for it at the side. */
function SmallOutline({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-b border-hair bg-surface xl:hidden"
    >
      <summary className="flex min-h-11 items-center gap-2 px-4 py-2 font-semibold text-ink2 -outline-offset-2 hover:text-ink">
        <Icon name="menu" size={16} />
        {tDesk.lessons}
      </summary>
      {open ? children : null}
    </details>
  );
}
