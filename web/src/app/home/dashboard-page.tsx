import { Navigate } from "@tanstack/react-router";
import { ContinueCourses } from "@/features/learning/continue-courses";
import { useMe } from "@/shared/api/me";
import { tHome } from "@/shared/i18n/home";
import { tApp } from "@/shared/i18n/shell";
import { usePageTitle } from "@/shared/ui/page-head";
import { PendingPage } from "../outer-pages";

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

function Dashboard({ name }: { name: string }) {
  return (
    <div className="mx-auto max-w-4xl px-4 py-10 sm:px-6 sm:py-14">
      <h1 className="text-4xl">{tHome.welcome(name)}</h1>
      <h2 className="mt-8 mb-4 text-xl text-ink2">{tHome.continue}</h2>
      <ContinueCourses />
    </div>
  );
}
