import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/api/problem-text";
import { tCourse, tLearn } from "@/shared/i18n/learning";
import { tApp } from "@/shared/i18n/shell";
import { Button, buttonClass } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Notice } from "@/shared/ui/notice";
import { ProblemPage } from "@/shared/ui/problem-page";
import { StatePage } from "@/shared/ui/state-page";
import { courseQuery } from "./api/courses";
import { useEnrol } from "./api/enrol";

interface Props {
  error: Error;
  slug: string;
  lesson: string;
  retry: () => void;
}

/** Why a lesson does not open, and what opens it. */
export function LessonGate({ error, slug, lesson, retry }: Props) {
  if (isProblem(error) && error.status === 401) return <LogInFirst slug={slug} lesson={lesson} />;
  if (isProblem(error, "not_enrolled")) return <EnrolFirst slug={slug} retry={retry} />;
  return <ProblemPage error={error} retry={retry} />;
}

/** What a visitor is told: lessons are for learners. */
export function LogInFirst({ slug, lesson }: Pick<Props, "slug" | "lesson">) {
  const next = `/learn/${slug}/${lesson}`;
  return (
    <StatePage title={tLearn.logIn} lead={tLearn.logInLead} label={<Icon name="lock" size={14} />}>
      <Link to="/login" search={{ next }} className={buttonClass("primary")}>
        {tApp.logIn}
      </Link>
      <Link to="/signup" search={{ next }} className={buttonClass()}>
        {tApp.signUp}
      </Link>
    </StatePage>
  );
}

function EnrolFirst({ slug, retry }: { slug: string; retry: () => void }) {
  const course = useQuery(courseQuery(slug)).data;
  const enrol = useEnrol(slug);
  return (
    <StatePage
      title={tLearn.notEnrolled}
      lead={tLearn.notEnrolledLead}
      label={<Icon name="lock" size={14} />}
    >
      {enrol.error ? <Notice tone="fail">{problemText(enrol.error)}</Notice> : null}
      <Button
        look="primary"
        disabled={!course || enrol.isPending}
        onClick={() => course && enrol.mutate(course.id, { onSuccess: retry })}
      >
        {enrol.isPending ? tCourse.enrolling : tCourse.enrol}
      </Button>
      <Link to="/courses/$slug" params={{ slug }} className={buttonClass()}>
        {tLearn.backToCourse}
      </Link>
    </StatePage>
  );
}
