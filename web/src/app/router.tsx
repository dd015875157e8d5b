import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { catalogueSearch } from "@/features/learning/catalogue/catalogue-search";
import { learnSearch } from "./learn/learn-search";
import { CrashPage, PendingPage } from "./outer-pages";
import { Shell } from "./shell";

interface RouterContext {
  queryClient: QueryClient;
}

/** Where to go after a log-in; only addresses of our own pages count. */
export interface NextSearch {
  next?: string | undefined;
}

export function ownAddress(value: unknown): string | undefined {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : undefined;
}

function nextSearch(search: Record<string, unknown>): NextSearch {
  // said even when it is undefined: the router lays this over what the address has, and would keep that
  return { next: ownAddress(search.next) };
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: lazyRouteComponent(() => import("@/shared/ui/not-found-page"), "NotFoundPage"),
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./home/home-page"), "HomePage"),
});

const dashboard = createRoute({
  getParentRoute: () => root,
  path: "/dashboard",
  component: lazyRouteComponent(() => import("./home/dashboard-page"), "DashboardPage"),
});

const courses = createRoute({
  getParentRoute: () => root,
  path: "/courses",
  validateSearch: catalogueSearch,
  component: lazyRouteComponent(
    () => import("@/features/learning/catalogue/catalogue-page"),
    "CataloguePage",
  ),
});

const course = createRoute({
  getParentRoute: () => root,
  path: "/courses/$slug",
  component: lazyRouteComponent(() => import("./course/course-route"), "CourseRoute"),
});

const learn = createRoute({
  getParentRoute: () => root,
  path: "/learn/$slug/$lesson",
  validateSearch: learnSearch,
  component: lazyRouteComponent(() => import("./learn/learn-route"), "LearnRoute"),
});

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: nextSearch,
  component: lazyRouteComponent(() => import("@/features/accounts/login-page"), "LoginPage"),
});

const signup = createRoute({
  getParentRoute: () => root,
  path: "/signup",
  validateSearch: nextSearch,
  component: lazyRouteComponent(() => import("@/features/accounts/signup-page"), "SignupPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/settings-page"), "SettingsPage"),
});

const judges = createRoute({
  getParentRoute: () => root,
  path: "/admin/judges",
  component: lazyRouteComponent(() => import("@/features/practice/judges/judges-page"), "JudgesPage"),
});

const routeTree = root.addChildren([
  home,
  dashboard,
  courses,
  course,
  learn,
  login,
  signup,
  settings,
  judges,
]);

export function newRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: CrashPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
