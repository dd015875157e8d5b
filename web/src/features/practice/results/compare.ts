import { alignLines, pairedByNumber } from "./align";

/** A line as one of the two outputs has it. */
export interface OutputLine {
  /** Counted from 1. */
  number: number;
  text: string;
  /** A line end follows; only the last line may lack it. */
  ended: boolean;
}

/** A line of the expected output beside the learner's. */
export interface ComparedLine {
  /** null: the line is missing there. */
  expected: OutputLine | null;
  actual: OutputLine | null;
  /** Where the two part, counted from 0; null when they are the same. */
  differsAt: number | null;
}

/**
 * Compares two outputs line by line: by their numbers when both have as many, as a test does, else by what they
 * have in common, so that one missing line does not make all later ones differ.
 *
 * A missing last line end is a difference only when nothing else differs: most checkers do not mind it.
 */
export function compareOutputs(expected: string, actual: string): ComparedLine[] {
  const [left, right] = [linesOf(expected), linesOf(actual)];
  const align = left.length === right.length ? pairedByNumber : alignLines;
  const lines = align(textsOf(left), textsOf(right)).map((pair) => {
    const [a, b] = [lineAt(left, pair.left), lineAt(right, pair.right)];
    return { expected: a, actual: b, differsAt: pair.same ? null : firstDifference(a?.text, b?.text) };
  });
  return lines.some((line) => line.differsAt !== null) ? lines : lines.map(endCompared);
}

function linesOf(text: string): OutputLine[] {
  const parts = text.replaceAll("\r\n", "\n").split("\n");
  const rest = parts.pop();
  const lines = parts.map((part, index) => ({ number: index + 1, text: part, ended: true }));
  return rest ? [...lines, { number: lines.length + 1, text: rest, ended: false }] : lines;
}

function textsOf(lines: OutputLine[]): string[] {
  return lines.map((line) => line.text);
}

function lineAt(lines: OutputLine[], index: number | null): OutputLine | null {
  return index === null ? null : (lines[index] ?? null);
}

function endCompared(line: ComparedLine): ComparedLine {
  const { expected, actual } = line;
  if (!expected || !actual || expected.ended === actual.ended) return line;
  return { ...line, differsAt: expected.text.length };
}

/** Where two texts part, counted from 0; 0 when one is missing. */
export function firstDifference(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

/** Makes what cannot be seen visible: · a space, → a tab. */
export function markWhitespace(text: string): string {
  return text.replaceAll(" ", "·").replaceAll("\t", "→");
}

/** As much of a line as helps: some characters before the difference, more after it. */
const BEFORE = 40;
const AFTER = 120;

/** The line's part up to the difference and the part from there on; "…" stands for what is cut. */
export function aroundDifference(text: string, differsAt: number): [string, string] {
  const from = Math.max(0, differsAt - BEFORE);
  const to = differsAt + AFTER;
  return [
    (from ? "…" : "") + text.slice(from, differsAt),
    text.slice(differsAt, to) + (to < text.length ? "…" : ""),
  ];
}

const AROUND = 2;

/** The lines worth showing: the first ones that differ and a few before and after, `limit` at most. */
export function excerpt(lines: ComparedLine[], limit = 20): ComparedLine[] {
  const first = lines.findIndex((line) => line.differsAt !== null);
  const from = Math.max(0, first - AROUND);
  return lines.slice(from, from + limit);
}
