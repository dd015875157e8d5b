import { useQuery } from "@tanstack/react-query";
import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { milliseconds } from "@/shared/lib/format";
import { AuthorHtml } from "@/shared/ui/author-html";
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
      <Hints exerciseId={exerciseId} title={exercise.data.title} hints={exercise.data.hints} />
    </>
  );
}

function Facts({ exercise }: { exercise: Exercise }) {
  const { difficulty, limits, type } = exercise;
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-ink2">
      <span>{tPractice.difficulty[difficulty]}</span>
      {/* an output that is written by hand takes no time */}
      {type === "output_only" ? null : (
        <span>{tPractice.limits(milliseconds(limits.time_ms), limits.memory_mb)}</span>
      )}
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
