import { late } from "@/shared/ui/late";

/** What a test shows when it is opened comes apart from the list, which is there first. */
export const loadDetails = () => import("./test-details");

export const TestDetails = late(async () => (await loadDetails()).TestDetails);
