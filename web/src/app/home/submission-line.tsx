import { Link } from "@tanstack/react-router";
import { codeLanguageName } from "@/features/learning/components/course-facts";
import { verdictState, verdictTone } from "@/features/practice/results/verdict";
import type { Place, SubmissionSummary } from "@/shared/api/types";
import { tDashboard } from "@/shared/i18n/dashboard";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { cx } from "@/shared/lib/cx";
import { ago } from "@/shared/lib/format";
import { GutterLine } from "@/shared/ui/gutter";

interface Props {
  submission: SubmissionSummary;
  /** Where its exercise is met; missing while it is not known and for courses that the learner left. */
  place: Place | undefined;
}

/** One submission: to what, how it went, when; the title leads to its code in the lesson. */
export function SubmissionLine({ submission, place }: Props) {
  const { verdict, points, max_points: most, created_at: moment } = submission;
  return (
    <GutterLine label="" className="gutter-mild" state={verdict ? verdictState(verdict) : "busy"}>
      <div className={cx("relative px-4 py-2.5", place && "hover:bg-petrol-soft")}>
        <p className="font-semibold">
          <Title submission={submission} place={place} />
        </p>
        <p className="flex flex-wrap gap-x-2 text-sm text-ink2">
          <span className={cx(verdict && `font-semibold ${verdictTone(verdict)}`)}>
            {verdict ? tPractice.verdict[verdict] : tDashboard.waiting}
          </span>
          {points === null || most === null ? null : <span>{tResults.pointsOf(points, most)}</span>}
          <span>{codeLanguageName(submission.language)}</span>
          <time dateTime={moment}>{ago(moment)}</time>
        </p>
      </div>
    </GutterLine>
  );
}

function Title({ submission, place }: Props) {
  if (!place) return submission.exercise_title;
  return (
    <Link
      to="/learn/$slug/$lesson"
      params={{ slug: place.course.slug, lesson: place.lesson.slug }}
      search={{ exercise: place.exercise_id, submission: submission.id }}
      className="after:absolute after:inset-0"
    >
      {submission.exercise_title}
    </Link>
  );
}
