import { useQuery } from "@tanstack/react-query";
import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { milliseconds } from "@/shared/lib/format";
import { AuthorHtml } from "@/shared/ui/author-html";
import { Icon } from "@/shared/ui/icon";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { exerciseQuery } from "./api/exercise";
import { Hints } from "./hints";

/** What an exercise asks for, inside the lesson's text, with its hints below. */
export function Statement({ exerciseId }: { exerciseId: string }) {
  const exercise = useQuery(exerciseQuery(exerciseId));
  if (exercise.isError && !exercise.data) {
    return <ProblemPage error={exercise.error} retry={() => exercise.refetch()} />;
  }
  if (!exercise.data) return <StatementSkeleton />;
  return (
    <>
      <Facts exercise={exercise.data} />
      <AuthorHtml html={exercise.data.statement_html} className="mt-3" />
      <Hints exerciseId={exerciseId} hints={exercise.data.hints} />
    </>
  );
}

function Facts({ exercise }: { exercise: Exercise }) {
  const { difficulty, limits, solved } = exercise;
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-ink2">
      <span>{tPractice.difficulty[difficulty]}</span>
      <span>{tPractice.limits(milliseconds(limits.time_ms), limits.memory_mb)}</span>
      {solved ? (
        <span className="flex items-center gap-1 font-semibold text-pass">
          <Icon name="pass" size={14} />
          {tPractice.solved}
        </span>
      ) : null}
    </p>
  );
}

function StatementSkeleton() {
  return (
    <div className="space-y-2">
      <Loading />
      <Skeleton className="h-5 w-40" />
      <Skeleton className="h-24" />
    </div>
  );
}
