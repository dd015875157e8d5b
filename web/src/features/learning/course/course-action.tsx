import { Link, useNavigate } from "@tanstack/react-router";
import { ActionButton } from "@/shared/actions/action-button";
import { type Action, useActions } from "@/shared/actions/registry";
import { useMe } from "@/shared/api/me";
import { problemText } from "@/shared/api/problem-text";
import type { Course } from "@/shared/api/types";
import { tCoursePage } from "@/shared/i18n/courses";
import { tCourse } from "@/shared/i18n/learning";
import { buttonClass } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";
import { useEnrol } from "../api/enrol";

/** The one thing to do next with a course: log in, enrol, start, continue or read again. */
export function CourseAction({ course }: { course: Course }) {
  const me = useMe();
  if (course.enrolled) return <GoOn course={course} />;
  if (me === null) return <WaysIn slug={course.slug} />;
  return course.can.enrol ? <Enrol course={course} /> : null;
}

function WaysIn({ slug }: { slug: string }) {
  const next = `/courses/${slug}`;
  return (
    <div className="flex flex-col gap-2">
      <Link to="/login" search={{ next }} className={buttonClass("primary")}>
        {tCourse.logInToEnrol}
      </Link>
      <Link to="/signup" search={{ next }} className={buttonClass()}>
        {tCoursePage.signUp}
      </Link>
    </div>
  );
}

function GoOn({ course }: { course: Course }) {
  const navigate = useNavigate();
  const lesson = resumeLesson(course);
  const label = labelOf(course);
  const goOn: Action = {
    id: "learning.continue",
    label,
    icon: "play",
    perform: () =>
      void (lesson && navigate({ to: "/learn/$slug/$lesson", params: { slug: course.slug, lesson } })),
  };
  useActions(lesson ? [goOn] : []);
  if (!lesson) return null;
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

function labelOf({ progress }: Course): string {
  if (progress?.status === "completed") return tCourse.again;
  return progress?.status === "in_progress" ? tCourse.resume : tCourse.start;
}

/** Where to go on: where the learner was last, or the first lesson. */
export function resumeLesson(course: Course): string | undefined {
  const first = course.modules.flatMap((module) => module.lessons)[0]?.slug;
  return course.progress?.resume?.lesson_slug ?? first;
}

function Enrol({ course }: { course: Course }) {
  const enrol = useEnrol(course.slug);
  const navigate = useNavigate();
  const start = () =>
    enrol.mutate(course.id, {
      onSuccess: (progress) => {
        const lesson = progress.resume?.lesson_slug ?? resumeLesson(course);
        if (lesson) navigate({ to: "/learn/$slug/$lesson", params: { slug: course.slug, lesson } });
      },
    });
  const action: Action = {
    id: "learning.enrol",
    label: enrol.isPending ? tCourse.enrolling : tCourse.enrol,
    blocked: enrol.isPending ? tCourse.enrolling : null,
    perform: start,
  };
  useActions([action]);
  return (
    <>
      {enrol.error ? <Notice tone="fail">{problemText(enrol.error)}</Notice> : null}
      <ActionButton action={action} look="primary" className="w-full" />
    </>
  );
}
