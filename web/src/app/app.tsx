import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { newQueryClient } from "./query-client";
import { newRouter } from "./router";

/** The whole application: data and pages. */
export function App() {
  const [queryClient] = useState(newQueryClient);
  const [router] = useState(() => newRouter(queryClient));
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
