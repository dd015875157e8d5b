import { Fragment, type ReactNode } from "react";
import { type ExerciseItem, isExerciseItem, type Lesson } from "@/shared/api/types";
import { tLearn, tStatus } from "@/shared/i18n/learning";
import { minutes } from "@/shared/lib/format";
import type { RunnableBlock } from "@/shared/ui/author-blocks";
import { AuthorHtml } from "@/shared/ui/author-html";
import { GutterLine } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { MarkRead } from "./components/mark-read";
import { LessonNeighbours } from "./lesson-neighbours";

interface Props {
  lesson: Lesson;
  /** What stands for an exercise in the text; `number` counts from 1 within the lesson. */
  exercise: (item: ExerciseItem, number: number) => ReactNode;
  /** What stands below a program that the reader may run. */
  runnable: (block: RunnableBlock) => ReactNode;
}

/** A lesson as one reads it: its texts and exercises in order, then the way on. */
export function LessonText({ lesson, exercise, runnable }: Props) {
  const exercises = lesson.items.filter(isExerciseItem);
  return (
    <article className="mx-auto max-w-[72ch] px-4 py-8 sm:px-8">
      <p className="text-sm text-ink2">
        {tLearn.lessonOf(lesson.number, lesson.module.title)} · {minutes(lesson.duration_minutes)}
      </p>
      <h1 className="mt-1 mb-6 text-4xl">{lesson.title}</h1>
      <div className="space-y-8">
        {lesson.items.map((item) => (
          <Fragment key={item.id}>
            {isExerciseItem(item) ? (
              exercise(item, exercises.indexOf(item) + 1)
            ) : (
              <AuthorHtml html={item.html ?? ""} runnable={runnable} />
            )}
          </Fragment>
        ))}
      </div>
      <footer className="mt-10 border-t border-hair pt-6">
        <MarkRead lesson={lesson} />
        <LessonNeighbours lesson={lesson} />
      </footer>
    </article>
  );
}

/** Where in the text an exercise stands: the id of its frame. */
export function exerciseAnchor(item: ExerciseItem): string {
  return `exercise-${item.id}`;
}

/** An exercise in the running text: its number in the gutter, its state, its statement. */
export function ExerciseFrame({
  item,
  number,
  children,
  action,
}: {
  item: ExerciseItem;
  number: number;
  children: ReactNode;
  action: ReactNode;
}) {
  const done = item.status === "completed";
  return (
    <section
      id={exerciseAnchor(item)}
      tabIndex={-1}
      aria-label={item.title}
      className="scroll-mt-32 overflow-hidden rounded-m border border-hair bg-surface lg:scroll-mt-4"
    >
      <GutterLine
        label={number}
        state={done ? "pass" : item.status === "in_progress" ? "part" : "none"}
        align="start"
      >
        <div className="p-4 sm:p-5">
          <div className="flex flex-wrap items-baseline gap-x-4">
            <h2 className="min-w-40 flex-1 text-xl">{item.title}</h2>
            <span
              className={
                done ? "flex items-center gap-1 text-sm font-semibold text-pass" : "text-sm text-ink2"
              }
            >
              {done ? <Icon name="pass" size={14} /> : null}
              {tStatus[item.status]}
            </span>
          </div>
          {children}
          <div className="mt-4">{action}</div>
        </div>
      </GutterLine>
    </section>
  );
}
