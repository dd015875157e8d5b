import { Link } from "@tanstack/react-router";
import type { Course, OutlineLesson } from "@/shared/api/types";
import { tCourse, tCourses, tStatus } from "@/shared/i18n/learning";
import { minutes } from "@/shared/lib/format";
import { GutterLine } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { lessonState } from "./lesson-state";

/** Modules and their lessons, numbered through the course by the gutter. */
export function CourseOutline({ course }: { course: Course }) {
  return (
    <div className="overflow-hidden rounded-l border border-hair bg-surface">
      {course.modules.map((module) => (
        <section key={module.id} className="border-hair not-first:border-t">
          <GutterLine label="">
            <div className="px-5 py-4">
              <h3 className="text-xl">{module.title}</h3>
              {module.summary ? <p className="mt-1 text-ink2">{module.summary}</p> : null}
            </div>
          </GutterLine>
          <ol>
            {module.lessons.map((lesson) => (
              <li key={lesson.id} className="border-t border-hair">
                <LessonLine course={course} lesson={lesson} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {course.can.learn ? null : <LockedNote />}
    </div>
  );
}

function LessonLine({ course, lesson }: { course: Course; lesson: OutlineLesson }) {
  const exercises = lesson.items.filter((item) => item.type === "exercise").length;
  const body = (
    <span className="flex flex-wrap items-baseline gap-x-4 px-5 py-3">
      <span className="min-w-48 flex-1 font-semibold">{lesson.title}</span>
      <span className="text-sm text-ink2">
        {minutes(lesson.duration_minutes)}
        {exercises ? ` · ${tCourses.exercises(exercises)}` : ""}
      </span>
      {course.can.learn ? <span className="w-20 text-sm text-ink2">{tStatus[lesson.status]}</span> : null}
    </span>
  );
  return (
    <GutterLine label={lesson.number} state={lessonState(lesson.status)}>
      {course.can.learn ? (
        <Link
          to="/learn/$slug/$lesson"
          params={{ slug: course.slug, lesson: lesson.slug }}
          className="block hover:bg-petrol-soft -outline-offset-2"
        >
          {body}
        </Link>
      ) : (
        body
      )}
    </GutterLine>
  );
}

function LockedNote() {
  return (
    <GutterLine label={<Icon name="lock" size={14} />} className="border-t border-hair">
      <p className="px-5 py-3 text-ink2">{tCourse.locked}</p>
    </GutterLine>
  );
}
