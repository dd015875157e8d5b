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
 * `solution.js:3`, `File "solution.py", line 3`, and the judge's `Line 3:` before an error.
 */
const PLACES =
  /(?<![\w-])solution\.(?:py|cpp|js):(\d+)(?::(\d+))?|File "[^"]*\bsolution\.py", line (\d+)|^Line (\d+)(?=:)/gm;

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

function placeOf(match: RegExpMatchArray): Place {
  const line = Number(match[1] ?? match[3] ?? match[4]);
  return { line, column: match[2] ? Number(match[2]) : null };
}

const GNU = /(?<![\w-])solution\.\w+:(\d+):(\d+): (?:fatal )?(error|warning): (.+)/g;
const ERROR_LINE =
  /^(?:Line \d+: |solution\.\w+:\d+(?::\d+)?: )?((?:\w+\.)*\w*(?:Error|Exception|Interrupt)\b.*)$/gm;

/**
 * What to mark in the editor after a failure: every error and warning of a C++ compiler, else the innermost
 * place of a traceback (Python tells it last, JavaScript first) with the error's own line.
 */
export function problemsOf(text: string): Problem[] {
  const gnu = [...text.matchAll(GNU)].map(([, line, column, severity, message]) => ({
    line: Number(line),
    column: Number(column),
    message: message ?? "",
    severity: severity === "warning" ? ("warning" as const) : ("error" as const),
  }));
  if (gnu.length) return gnu;
  const places = segmentsOf(text).flatMap((segment) => segment.place ?? []);
  const place = /solution\.js:/.test(text) ? places[0] : places.at(-1);
  const message = [...text.matchAll(ERROR_LINE)].at(-1)?.[1];
  return place && message ? [{ ...place, message, severity: "error" }] : [];
}
