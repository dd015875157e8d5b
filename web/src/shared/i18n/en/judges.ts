import { plural } from "../plural";

export const tJudges = {
  title: "Judges",
  lead: "Who judges here, and what waits. Looked at again every few seconds while this page is open.",
  stale: "The last look did not get through. What you see may be old.",
  queue: "Queue",
  waiting: "Waiting",
  judging: "Being judged",
  oldest: "Oldest waits for",
  perMinute: "Verdicts in the last minute",
  estimate: "Expected wait",
  unknown: "not known",
  empty: "Nothing waits.",
  kind: "Kind",
  kinds: {
    submit: "Submissions",
    run: "Runs of tests",
    input: "Runs of own cases",
    try: "Runs of visitors",
    rejudge: "Judged again",
  },
  agents: "Judge agents",
  none: "No judge is there",
  noneLead:
    "No judge has called in the last ten minutes, so whatever is sent waits. Start one: ./codehub up brings one along, and its log says why it stopped.",
  states: { healthy: "Healthy", degraded: "Degraded", ill: "Cannot judge", gone: "Gone" },
  modes: {
    cgroup2: "Limits by cgroup v2",
    cgroup1: "Limits by cgroup v1",
    degraded: "Limits without cgroups",
  } as Partial<Record<string, string>>,
  noSandbox: "No sandbox yet",
  degradedLead:
    "Programs are still locked in, but memory and the number of processes are limited for each process by itself, and measured less exactly.",
  remedy: "What helps:",
  seen: "Last seen",
  slots: "Slots busy",
  busy: (busy: number, slots: number) => `${busy} of ${slots}`,
  boxes: "Prepared boxes",
  judged: "Judged in 10 minutes",
  languages: (count: number) => plural(count, "language", "languages"),
};
