import { type ReactNode, useState } from "react";
import { LessonOutline } from "@/features/learning/lesson-outline";
import { ExerciseFrame, LessonText } from "@/features/learning/lesson-text";
import { Statement } from "@/features/practice/statement";
import { isExerciseItem, type Lesson, type Me } from "@/shared/api/types";
import { tDesk } from "@/shared/i18n/desk";
import { tLearn } from "@/shared/i18n/learning";
import { cx } from "@/shared/lib/cx";
import { useMedia } from "@/shared/lib/use-media";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Bench } from "./bench";
import { LearnFrame, SMALL_SCREEN } from "./learn-frame";
import type { LearnSearch } from "./learn-search";
import { PaneTabs, panelOf } from "./pane-tabs";
import { Runnable } from "./runnable";
import { usePanes } from "./use-panes";

interface Props {
  lesson: Lesson;
  me: Me;
  /** What the address asks to open. */
  wanted: LearnSearch;
}

/** A lesson with its outline and, when it has exercises, the workbench beside the text. */
export function LearnPage({ lesson, me, wanted }: Props) {
  const exercises = lesson.items.filter(isExerciseItem);
  const panes = usePanes(exercises, wanted);
  const { active, pane } = panes;
  const isSmall = useMedia(SMALL_SCREEN);
  const outline = <LessonOutline slug={lesson.course.slug} lesson={lesson.slug} />;
  return (
    <>
      {active ? <PaneTabs current={pane} onChange={panes.show} /> : null}
      {/* On a small screen the text, and its heading with it, may be out of sight. */}
      {pane === "text" ? null : <h1 className="sr-only lg:hidden">{lesson.title}</h1>}
      <LearnFrame
        outline={outline}
        onTurn={active ? panes.turn : null}
        text={
          <div
            className={cx(active && pane !== "text" && "max-lg:hidden")}
            {...(isSmall && active ? panelOf("text") : {})}
          >
            <SmallOutline>{outline}</SmallOutline>
            <LessonText
              lesson={lesson}
              runnable={(block) => <Runnable block={block} me={me} />}
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
            <Bench
              lesson={lesson}
              me={me}
              exercises={exercises}
              active={active}
              panes={panes}
              submissionId={active.exercise_id === wanted.exercise ? wanted.submission : undefined}
            />
          ) : null
        }
      />
    </>
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
