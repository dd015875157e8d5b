import { Link } from "@tanstack/react-router";
import { useMe } from "@/shared/api/me";
import type { Course, OutlineLesson } from "@/shared/api/types";
import { tCoursePage } from "@/shared/i18n/courses";
import { tCourses, tStatus } from "@/shared/i18n/learning";
import { minutes } from "@/shared/lib/format";
import { GutterLine, type GutterState } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { lessonState } from "../components/lesson-state";
import { resumeLesson } from "./course-action";

type Module = Course["modules"][number];

/** Modules and their lessons, numbered through the course by the gutter. */
export function CourseOutline({ course }: { course: Course }) {
  const here = course.progress?.status === "in_progress" ? resumeLesson(course) : undefined;
  return (
    <div className="overflow-hidden rounded-l border border-hair bg-surface">
      {course.can.learn ? null : <LockedNote />}
      {course.modules.map((module) => (
        <section key={module.id} className="border-hair not-first:border-t">
          <ModuleLine course={course} module={module} />
          <ol>
            {module.lessons.map((lesson) => (
              <li key={lesson.id} className="border-t border-hair">
                <LessonLine course={course} lesson={lesson} isHere={lesson.slug === here} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function ModuleLine({ course, module }: { course: Course; module: Module }) {
  const isOpen = course.can.learn;
  const done = module.lessons.filter((lesson) => lesson.status === "completed").length;
  const total = module.lessons.length;
  return (
    <GutterLine label="" state={isOpen && total > 0 && done === total ? "pass" : "none"}>
      <div className="flex flex-wrap items-baseline gap-x-4 px-5 py-4">
        <h3 className="min-w-48 flex-1 text-xl" lang={course.language}>
          {module.title}
        </h3>
        {isOpen ? <span className="text-sm text-ink2">{tCoursePage.moduleDone(done, total)}</span> : null}
        {module.summary ? (
          <p className="mt-1 w-full max-w-[65ch] text-ink2" lang={course.language}>
            {module.summary}
          </p>
        ) : null}
      </div>
    </GutterLine>
  );
}

interface LessonProps {
  course: Course;
  lesson: OutlineLesson;
  isHere: boolean;
}

function LessonLine({ course, lesson, isHere }: LessonProps) {
  return (
    <GutterLine label={lesson.number} state={stateOf(lesson, isHere)}>
      {course.can.learn ? (
        <Link
          to="/learn/$slug/$lesson"
          params={{ slug: course.slug, lesson: lesson.slug }}
          className="block hover:bg-petrol-soft -outline-offset-2"
        >
          <LessonFacts
            course={course}
            lesson={lesson}
            word={isHere ? tCoursePage.here : tStatus[lesson.status]}
          />
        </Link>
      ) : (
        <LessonFacts course={course} lesson={lesson} word={null} />
      )}
    </GutterLine>
  );
}

function stateOf(lesson: OutlineLesson, isHere: boolean): GutterState {
  return isHere && lesson.status !== "completed" ? "here" : lessonState(lesson.status);
}

interface FactsProps {
  course: Course;
  lesson: OutlineLesson;
  /** Where the learner stands with it; null while it is closed to them. */
  word: string | null;
}

function LessonFacts({ course, lesson, word }: FactsProps) {
  const exercises = lesson.items.filter((item) => item.type === "exercise").length;
  const facts = [minutes(lesson.duration_minutes), exercises ? tCourses.exercises(exercises) : ""];
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 px-5 py-2.5 pointer-coarse:py-3">
      <span className="min-w-48 flex-1 font-semibold" lang={course.language}>
        {lesson.title}
      </span>
      {/* together: on a small screen both go below the title, or neither */}
      <span className="flex gap-4 text-sm text-ink2">
        <span>{facts.filter(Boolean).join(" · ")}</span>
        {word ? <span className="sm:w-24">{word}</span> : null}
      </span>
    </span>
  );
}

/** Why the lessons do not open, and what opens them. */
function LockedNote() {
  const me = useMe();
  return (
    <GutterLine label={<Icon name="lock" size={14} />} className="bg-petrol-soft">
      <p className="px-5 py-3">{me ? tCoursePage.lockedLearner : tCoursePage.lockedVisitor}</p>
    </GutterLine>
  );
}
