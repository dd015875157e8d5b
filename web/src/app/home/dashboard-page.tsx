import { useInfiniteQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { myCoursesQuery } from "@/features/learning/api/mine";
import { Continue } from "@/features/learning/dashboard/continue";
import { Days } from "@/features/learning/dashboard/days";
import { MyCourses } from "@/features/learning/dashboard/my-courses";
import { useMe } from "@/shared/api/me";
import { tDashboard } from "@/shared/i18n/dashboard";
import { tApp } from "@/shared/i18n/shell";
import { cx } from "@/shared/lib/cx";
import { usePageTitle } from "@/shared/ui/page-head";
import { PendingPage } from "../outer-pages";
import { FirstCourse } from "./first-course";
import { RecentSubmissions } from "./recent-submissions";

/** Where a learner goes on; a stranger is asked to log in first. */
export function DashboardPage() {
  usePageTitle(tApp.dashboard);
  const me = useMe();
  if (me === undefined) return <PendingPage />;
  return me ? (
    <Dashboard name={me.username} />
  ) : (
    <Navigate to="/login" search={{ next: "/dashboard" }} replace />
  );
}

/** Each part fetches for itself: one that fails leaves the others alone. */
function Dashboard({ name }: { name: string }) {
  const { data, isPending } = useInfiniteQuery(myCoursesQuery);
  const isNew = data?.pages[0]?.items.length === 0;
  return (
    <div className="mx-auto max-w-6xl px-4 py-8 sm:px-6 sm:py-10">
      <h1 className="text-3xl break-words">{tDashboard.hello(name)}</h1>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] items-start gap-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10">
          {isNew ? <FirstCourse /> : <Continue />}
          {isNew ? null : <MyCourses />}
        </div>
        {/* In one column these stand below the courses, and would jump when those come. */}
        <div className={cx("grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10", isPending && "max-lg:invisible")}>
          <Days />
          <RecentSubmissions />
        </div>
      </div>
    </div>
  );
}
