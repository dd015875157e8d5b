import { Link } from "@tanstack/react-router";
import type { Course } from "@/shared/api/types";
import { tCoursePage } from "@/shared/i18n/courses";
import { tCourse } from "@/shared/i18n/learning";
import { Icon } from "@/shared/ui/icon";
import { ProgressBar } from "../components/progress-bar";

/** How far somebody has come in a course, and what is next for whoever finished it. */
export function CourseProgress({ course }: { course: Course }) {
  const progress = course.progress;
  if (!progress) return null;
  return (
    <div className="mb-5">
      <ProgressBar percent={progress.percent} label={course.title} />
      {progress.status === "completed" ? (
        <Finished />
      ) : (
        <p className="mt-1 text-sm text-ink2">
          {tCourse.progress(progress.completed_items, progress.total_items)}
        </p>
      )}
    </div>
  );
}

function Finished() {
  return (
    <>
      <p className="mt-3 flex items-center gap-2 text-lg font-semibold text-pass">
        <Icon name="pass" />
        {tCourse.done}
      </p>
      <p className="mt-1 text-ink2">{tCoursePage.doneLead}</p>
      <Link to="/courses" className="mt-2 inline-block font-semibold text-petrol underline">
        {tCoursePage.others}
      </Link>
    </>
  );
}
