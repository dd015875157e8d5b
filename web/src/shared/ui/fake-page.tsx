import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";

interface Options {
  /** The address to open, when it is more than the path. */
  at?: string;
  validateSearch?: (given: Record<string, unknown>) => object;
}

/** Puts a page at `path` of a small router for a test, with data of its own. Links elsewhere lead nowhere. */
export function openPage(path: string, Page: () => ReactNode, { at = path, validateSearch }: Options = {}) {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path,
    component: Page,
    ...(validateSearch ? { validateSearch } : {}),
  });
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({ routeTree: root.addChildren([page]), history });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { history, queryClient };
}
