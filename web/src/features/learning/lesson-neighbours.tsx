import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { KeyCaps } from "@/shared/actions/key-caps";
import type { Course, Lesson } from "@/shared/api/types";
import { tLearn } from "@/shared/i18n/learning";
import { cx } from "@/shared/lib/cx";
import { buttonClass, LONG_WORDS } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { courseQuery } from "./api/courses";
import { LESSON_KEYS, useLessonActions } from "./lesson-actions";

/** The ways on from a lesson: to those beside it, and after the last one out of the course. */
export function LessonNeighbours({ lesson }: { lesson: Lesson }) {
  useLessonActions(lesson);
  const course = useQuery(courseQuery(lesson.course.slug)).data;
  const isDone = lesson.items.every((item) => item.status === "completed");
  const look = buttonClass(isDone ? "primary" : "secondary");
  return (
    <>
      {course?.percent === 100 ? <CourseDone course={course} /> : null}
      <div className="mt-6 flex flex-wrap justify-between gap-3">
        {lesson.previous ? <Previous lesson={lesson} to={lesson.previous} /> : <span />}
        {lesson.next ? (
          <Next lesson={lesson} to={lesson.next} look={look} />
        ) : (
          <Link to="/courses/$slug" params={{ slug: lesson.course.slug }} className={look}>
            {tLearn.backToCourse}
          </Link>
        )}
      </div>
    </>
  );
}

type Neighbour = NonNullable<Lesson["next"]>;

function Previous({ lesson, to }: { lesson: Lesson; to: Neighbour }) {
  return (
    <Link
      to="/learn/$slug/$lesson"
      params={{ slug: lesson.course.slug, lesson: to.slug }}
      aria-keyshortcuts={LESSON_KEYS.previous}
      className={buttonClass("quiet", cx("-ms-4", LONG_WORDS))}
    >
      <Turned name="previous" />
      {tLearn.previousLesson(to.title)}
    </Link>
  );
}

function Next({ lesson, to, look }: { lesson: Lesson; to: Neighbour; look: string }) {
  return (
    <Link
      to="/learn/$slug/$lesson"
      params={{ slug: lesson.course.slug, lesson: to.slug }}
      aria-keyshortcuts={LESSON_KEYS.next}
      className={cx(look, LONG_WORDS)}
    >
      {tLearn.nextLesson(to.title)}
      <KeyCaps keys={LESSON_KEYS.next} className="max-sm:hidden pointer-coarse:hidden" />
      <Turned name="next" />
    </Link>
  );
}

function Turned({ name }: { name: "previous" | "next" }) {
  return (
    <span className="rtl:-scale-x-100">
      <Icon name={name} size={16} />
    </span>
  );
}

/** Everything is done: the whole margin is full. */
function CourseDone({ course }: { course: Course }) {
  return (
    <section
      aria-label={tLearn.courseDone}
      className="mt-6 overflow-hidden rounded-m border border-hair bg-surface"
    >
      <GutterLine label={course.lesson_count} state="pass">
        <div className="p-4">
          <h2 className="text-xl">{tLearn.courseDone}</h2>
          <p className="mt-1 text-ink2">
            {tLearn.courseDoneLead(course.title, course.lesson_count, course.exercise_count)}
          </p>
          <Link to="/courses" className={buttonClass("secondary", "mt-3")}>
            {tLearn.otherCourses}
          </Link>
        </div>
      </GutterLine>
    </section>
  );
}
