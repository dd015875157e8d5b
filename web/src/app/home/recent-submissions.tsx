import { useQuery } from "@tanstack/react-query";
import { placesQuery } from "@/features/learning/api/mine";
import type { SubmissionSummary } from "@/shared/api/types";
import { tDashboard } from "@/shared/i18n/dashboard";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { recentQuery } from "./recent-query";
import { SubmissionLine } from "./submission-line";

/** What the learner submitted last, each with the way back to its code. */
export function RecentSubmissions() {
  const recent = useQuery(recentQuery);
  const submissions = recent.data?.items;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="mb-3 text-2xl">
        {tDashboard.submissions}
      </h2>
      {submissions ? (
        <Lines submissions={submissions} />
      ) : recent.isError ? (
        <ProblemBlock error={recent.error} retry={() => recent.refetch()} />
      ) : (
        <RecentSkeleton />
      )}
    </section>
  );
}

function Lines({ submissions }: { submissions: SubmissionSummary[] }) {
  const ids = new Set(submissions.flatMap(({ exercise_id }) => exercise_id ?? []));
  const places = useQuery(placesQuery([...ids].sort()));
  if (!submissions.length) return <NothingSubmitted />;
  return (
    <ol className="overflow-hidden rounded-l border border-hair bg-surface">
      {submissions.map((submission) => (
        <li key={submission.id} className="border-hair not-first:border-t">
          <SubmissionLine
            submission={submission}
            place={places.data?.find(({ exercise_id }) => exercise_id === submission.exercise_id)}
          />
        </li>
      ))}
    </ol>
  );
}

function NothingSubmitted() {
  return (
    <div className="rounded-l border border-hair bg-surface p-5">
      <h3 className="text-lg">{tDashboard.noSubmissions}</h3>
      <p className="mt-1 text-ink2">{tDashboard.noSubmissionsLead}</p>
    </div>
  );
}

function RecentSkeleton() {
  return (
    <div className="rounded-l border border-hair bg-surface p-5">
      <Loading />
      {[1, 2, 3, 4].map((line) => (
        <Skeleton key={line} className="my-3 h-12" />
      ))}
    </div>
  );
}
