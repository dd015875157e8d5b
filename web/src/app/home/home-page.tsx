import { Navigate } from "@tanstack/react-router";
import { useMe } from "@/shared/api/me";
import { tHome } from "@/shared/i18n/home";
import { usePageTitle } from "@/shared/ui/page-head";
import { Landing } from "./landing";

/** The way in: what this is for a stranger; somebody who is logged in goes on to their dashboard. */
export function HomePage() {
  usePageTitle(tHome.page);
  return useMe() ? <Navigate to="/dashboard" replace /> : <Landing />;
}
