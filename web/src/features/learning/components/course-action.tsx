import { Link, useNavigate } from "@tanstack/react-router";
import { useMe } from "@/shared/api/me";
import type { Course } from "@/shared/api/types";
import { tCourse } from "@/shared/i18n/learning";
import { tErrors } from "@/shared/i18n/shell";
import { Button, buttonClass } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";
import { useEnrol } from "../api/enrol";

/** The one thing to do next with a course: log in, enrol, start, continue or read again. */
export function CourseAction({ course }: { course: Course }) {
  const me = useMe();
  if (course.enrolled) return <GoOn course={course} />;
  if (me === null) {
    return (
      <Link
        to="/login"
        search={{ next: `/courses/${course.slug}` }}
        className={buttonClass("primary", "w-full")}
      >
        {tCourse.logInToEnrol}
      </Link>
    );
  }
  return course.can.enrol ? <Enrol course={course} /> : null;
}

function GoOn({ course }: { course: Course }) {
  const lesson = resumeLesson(course);
  if (!lesson) return null;
  const { status } = course.progress ?? {};
  const label =
    status === "completed" ? tCourse.again : status === "in_progress" ? tCourse.resume : tCourse.start;
  return (
    <Link
      to="/learn/$slug/$lesson"
      params={{ slug: course.slug, lesson }}
      className={buttonClass("primary", "w-full")}
    >
      {label}
    </Link>
  );
}

export function resumeLesson(course: Course): string | undefined {
  const first = course.modules.flatMap((module) => module.lessons)[0]?.slug;
  return course.progress?.resume?.lesson_slug ?? first;
}

function Enrol({ course }: { course: Course }) {
  const enrol = useEnrol(course.slug);
  const navigate = useNavigate();
  const first = resumeLesson(course);
  const start = () =>
    enrol.mutate(course.id, {
      onSuccess: (progress) => {
        const lesson = progress.resume?.lesson_slug ?? first;
        if (lesson) navigate({ to: "/learn/$slug/$lesson", params: { slug: course.slug, lesson } });
      },
    });
  return (
    <>
      {enrol.error ? <Notice tone="fail">{enrol.error.message || tErrors.failedLead}</Notice> : null}
      <Button look="primary" className="w-full" disabled={enrol.isPending} onClick={start}>
        {enrol.isPending ? tCourse.enrolling : tCourse.enrol}
      </Button>
    </>
  );
}
