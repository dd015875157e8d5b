import type { Problem } from "../editor/props";

/** Where in the learner's file something is, counted from 1. */
export interface Place {
  line: number;
  /** null: the tool named the line only. */
  column: number | null;
}

/** A piece of a program's text; with a place it leads into the code. */
export interface Segment {
  text: string;
  place: Place | null;
}

/**
 * The ways in which compilers and interpreters name a line of the learner's file: `solution.cpp:12:5`,
 * `solution.ts(12,5)`, `File "solution.py", line 3`, `solution.php on line 3`, `(Main.java:3)` in a frame that is
 * not of Java's own modules, and the judge's `Line 3:` before an error.
 */
const PLACES = new RegExp(
  [
    String.raw`(?<![\w-])solution\.\w+:(?:line )?(\d+)(?::(\d+))?`,
    String.raw`(?<![\w-])solution\.\w+\((\d+)(?:,(\d+))?\)`,
    String.raw`File "[^"]*\bsolution\.py", line (\d+)`,
    String.raw`(?<![\w-])solution\.(?:php on|pl|sh:) line (\d+)`,
    String.raw`(?<!^\s*at [^\s(]*\/.*)(?<![\w/.-])\w+\.java:(\d+)`,
    String.raw`^Line (\d+)(?=:)`,
  ].join("|"),
  "gm",
);

/** Splits a program's text into what leads into the code and the rest. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACES)) {
    if (match.index > end) segments.push({ text: text.slice(end, match.index), place: null });
    segments.push({ text: match[0], place: placeOf(match) });
    end = match.index + match[0].length;
  }
  return end < text.length ? [...segments, { text: text.slice(end), place: null }] : segments;
}

function placeOf([, ...numbers]: RegExpMatchArray): Place {
  const [line, column] = numbers.filter((found) => found !== undefined).map(Number);
  return { line: line ?? 1, column: column ?? null };
}

/** What a compiler says of a line, in the manner of each: GCC and GHC, javac, tsc and csc and fpc, rustc, Go. */
const COMPLAINTS = [
  /(?<![\w-])solution\.\w+:(?<line>\d+):(?<column>\d+): (?:fatal )?(?<severity>error|warning): (?<message>.+)/g,
  /(?<![\w/.-])\w+\.java:(?<line>\d+): (?<severity>error|warning): (?<message>.+)/g,
  /(?<![\w-])solution\.\w+\((?<line>\d+),(?<column>\d+)\):? (?<severity>error|warning|fatal)(?: \w+\d+)?: (?<message>.+)/gi,
  /^(?<severity>error|warning)(?:\[\w+\])?: (?<message>.+)\n\s*--> solution\.\w+:(?<line>\d+):(?<column>\d+)/gm,
  /(?<![\w-])solution\.go:(?<line>\d+):(?<column>\d+): (?<message>.+)/g,
];

const ERROR_LINE =
  /^(?:Line \d+: |solution\.\w+:\d+(?::\d+)?: )?((?:\w+\.)*\w*(?:Error|Exception|Interrupt)\b.*)$|^Line \d+: (.+)$/gm;

/**
 * What to mark in the editor after a failure: every error and warning of a compiler, else the innermost place of
 * a traceback (Python tells it last, all others first) with the error's own line.
 */
export function problemsOf(text: string): Problem[] {
  const complaints = COMPLAINTS.flatMap((complaint) => [...text.matchAll(complaint)].map(problemOf));
  if (complaints.length) return complaints;
  const places = segmentsOf(text).flatMap((segment) => segment.place ?? []);
  const place = /File "[^"]*solution\.py"/.test(text) ? places.at(-1) : places[0];
  const [, error, other] = [...text.matchAll(ERROR_LINE)].at(-1) ?? [];
  const message = error ?? other;
  return place && message ? [{ ...place, message, severity: "error" }] : [];
}

function problemOf({ groups = {} }: RegExpMatchArray): Problem {
  const { line, column, severity = "error", message = "" } = groups;
  return {
    line: Number(line),
    column: column === undefined ? null : Number(column),
    message,
    severity: severity.toLowerCase() === "warning" ? "warning" : "error",
  };
}
