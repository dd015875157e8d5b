import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "@/shared/api/client";

/** What the learner does moves these: whoever comes back to them sees them as they are now. */
const ALWAYS_FRESH = { staleTime: 0 };

/** The learner's courses, the one with the newest activity first. */
export const myCoursesQuery = infiniteQueryOptions({
  queryKey: ["courses", "mine"],
  queryFn: ({ pageParam, signal }) => call("GET /courses/mine", { query: { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
  ...ALWAYS_FRESH,
});

/** The learner's last 28 days and streak, in a time zone of IANA's list. */
export const activityQuery = (zone: string) =>
  queryOptions({
    queryKey: ["courses", "activity", zone],
    queryFn: ({ signal }) => call("GET /courses/activity", { query: { tz: zone }, signal }),
    ...ALWAYS_FRESH,
  });

/** In which lessons the learner meets these exercises; those of courses that they left are missing. */
export const placesQuery = (exerciseIds: string[]) =>
  queryOptions({
    queryKey: ["courses", "places", exerciseIds],
    queryFn: ({ signal }) => call("GET /courses/places", { query: { exercise: exerciseIds }, signal }),
    enabled: exerciseIds.length > 0,
  });
