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

/** One submission, judged again on demand. */
export const tRejudge = {
  title: "Judge a submission again",
  lead: "Its program is judged once more, on the tests that its exercise has now. The old verdict counts until the new one is known.",
  field: "Link or id of a submission",
  hint: "Learners find the link on their dashboard, at each of their submissions.",
  unreadable: "There is no id of a submission in this.",
  look: "Look it up",
  unknown:
    "There is no submission of this id. Only what was submitted can be judged again; runs of tests cannot.",
  notYet: "This submission is being judged for the first time. Look it up again when it has its verdict.",
  submitted: (moment: string) => `submitted on ${moment}`,
  verdict: "Verdict",
  before: "Before",
  now: "Now",
  again: "Judge again",
  ask: (title: string) => `Judge this submission to “${title}” again?`,
  askLead:
    "The new verdict takes the place of the old one, be it better or worse, and the learner sees it at once.",
  yes: "Judge it again",
  no: "Leave it",
  asking: "Asking…",
  waiting: (place: number) =>
    place ? `Waiting: ${plural(place, "submission comes", "submissions come")} first` : "Next in line",
  judging: "Being judged",
  other: "Judged again: the outcome is another one.",
  same: "Judged again: the outcome is the same.",
  failed: "The judge failed, so the old verdict stays. The judge's log says why.",
};
