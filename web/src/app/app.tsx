import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { RealtimeProvider } from "@/shared/realtime/context";
import { newQueryClient } from "./query-client";
import { newRouter } from "./router";

/** The whole application: data, live events, pages. */
export function App() {
  const [queryClient] = useState(newQueryClient);
  const [router] = useState(() => newRouter(queryClient));
  return (
    <QueryClientProvider client={queryClient}>
      <RealtimeProvider>
        <RouterProvider router={router} />
      </RealtimeProvider>
    </QueryClientProvider>
  );
}
