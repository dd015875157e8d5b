import { queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";

export const exerciseQuery = (id: string) =>
  queryOptions({
    queryKey: ["exercise", id],
    queryFn: ({ signal }) => call("GET /exercises/{exercise_id}", { path: { exercise_id: id }, signal }),
  });
