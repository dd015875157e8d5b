import type { Verdict } from "@/shared/api/types";
import { number } from "@/shared/lib/format";
import { plural } from "../plural";

/** The limits of an exercise, ready to be read: "2 s", "256 MB". */
export interface LimitWords {
  time: string;
  memory: string;
}

export const tVerdicts = {
  /** What a verdict means, said by ourselves: the judge's own words are English. */
  meaning: {
    accepted: () => "",
    wrong_answer: () => "The program ran, but what came out is not what was expected.",
    presentation_error: () =>
      "The words and numbers are right. Only spaces, tabs or line ends differ: the marks below show where.",
    partial: () => "Some tests pass, others do not yet.",
    time_limit: ({ time }) => `The program computed for longer than the ${time} that a test may take.`,
    wall_limit: () => "The program did not end: it waited for something that never came.",
    memory_limit: ({ memory }) => `The program needed more than the ${memory} of memory that a test may use.`,
    output_limit: () => "The program printed more than is allowed, so it was stopped.",
    runtime_error: () => "The program stopped with an error before it was done.",
    compile_error: () => "The program could not be started. The message below says in which line.",
    security_violation: () =>
      "The program tried something that is not allowed here, like opening the network.",
    judge_error: () => "That is our fault, not yours. Your code is kept; please try again.",
  } satisfies Record<Verdict, (limits: LimitWords) => string>,
  /** What to look for. */
  hint: {
    time_limit: "Is there a loop that never ends?",
    wall_limit: "Does it read input that is not there, or sleep?",
    output_limit: "Is there a print in a loop that never ends?",
    memory_limit: "Does a list grow in a loop that never ends?",
    runtime_error: "The last line says what happened, the lines above it where.",
  } as Partial<Record<Verdict, string>>,
  signal: {
    SIGSEGV: "The program touched memory that is not its own: often an index outside of a list.",
    SIGABRT: "The program gave up by itself: often an exception that nobody caught.",
    SIGFPE: "The program divided by zero.",
  } as Record<string, string>,
  otherSignal: (signal: string) => `The program was ended by the signal ${signal}.`,
  exitCode: (code: number) => `The program ended with the exit code ${code}; 0 would mean that all is well.`,
};

export const tResults = {
  call: "Call",
  expectedValue: "Expected",
  returned: "Returned",
  printed: "What it printed on the way",
  memory: "Memory",
  line: (line: number) => `Go to line ${line} in your code`,
  showAll: (lines: number) => `Show all ${plural(lines, "line", "lines")}`,
  showLess: "Show less",
  estimate: (wait: string) => `about ${wait} to go`,
  nextFailed: "Go to the next failed test",
  noneFailed: "No test has failed",
  points: (points: number) => plural(points, "point", "points"),
  pointsOf: (points: number, most: number) => `${number(points)} of ${plural(most, "point", "points")}`,
  announcePoints: (verdict: string, points: string) => `${verdict}. ${points}.`,
  ofLimit: (limit: string) => `of ${limit}`,
  notRunBefore: (group: string) => `Not run: “${group}” has to pass first`,
  notRunAfter: "Not run: a test of this group failed before",
};

export const tDifference = {
  first: (line: number, column: number) => `First difference: line ${line}, column ${column}.`,
  marks: "· is a space, → a tab, ⏎ the end of a line.",
  line: "Line",
  expected: "Expected",
  actual: "Yours",
  missing: "line is missing",
  surplus: "line too many",
  same: "The output is the same as expected.",
  lastEndMissing: "Only the line end after the last line is missing.",
  lastEndSurplus: "Only the line end after the last line is too many.",
  showAll: (lines: number) => `Show all ${plural(lines, "line", "lines")}`,
  showLess: "Show the difference only",
  /** For screen readers, in the place of the marks. */
  spoken: {
    empty: "empty line",
    tab: " (tab) ",
    endSpaces: (count: number) => ` (${plural(count, "space", "spaces")} at the end)`,
    noEnd: " (no line end)",
  },
};
