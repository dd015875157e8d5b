import { useQuery } from "@tanstack/react-query";
import type { Activity } from "@/shared/api/types";
import { tDays } from "@/shared/i18n/dashboard";
import { Icon } from "@/shared/ui/icon";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { activityQuery } from "../api/mine";
import { DaysTable } from "./days-table";

/** The learner's days in a row, and the last four weeks in cells of the gutter. */
export function Days() {
  const activity = useQuery(activityQuery(browserZone()));
  return (
    <section aria-labelledby="days">
      <h2 id="days" className="mb-3 text-2xl">
        {tDays.title}
      </h2>
      {activity.data ? (
        <Sheet activity={activity.data} />
      ) : activity.isError ? (
        <ProblemBlock error={activity.error} retry={() => activity.refetch()} />
      ) : (
        <DaysSkeleton />
      )}
    </section>
  );
}

const BOX = "min-h-[24.5rem] rounded-l border border-hair bg-surface p-5";

function Sheet({ activity }: { activity: Activity }) {
  const { streak_days: streak, active_today: isToday, best_days: best } = activity;
  return (
    <div className={BOX}>
      <p className="font-display text-2xl leading-tight font-semibold">
        {streak ? tDays.streak(streak) : tDays.none}
      </p>
      <p className="mt-1 flex items-start gap-1.5 text-ink2">
        {isToday ? (
          <span className="mt-1 text-pass">
            <Icon name="pass" size={16} />
          </span>
        ) : null}
        {isToday ? tDays.today : streak ? tDays.alive : tDays.noneLead}
      </p>
      <DaysTable activity={activity} />
      <p className="mt-3 text-sm text-ink2">
        {tDays.counts} {best > streak ? tDays.best(best) : null}
      </p>
    </div>
  );
}

/** The zone in which the learner's day begins; UTC where the browser does not tell. */
function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

function DaysSkeleton() {
  return (
    <div className={BOX}>
      <Loading />
      <Skeleton className="h-7 w-40" />
      <Skeleton className="mt-2 h-6 w-56" />
      <Skeleton className="mt-4 h-52" />
    </div>
  );
}
