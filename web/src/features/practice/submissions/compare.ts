/** One line of the expected output beside the same line of the learner's. */
export interface ComparedLine {
  number: number;
  /** null: the text has fewer lines. */
  expected: string | null;
  actual: string | null;
  /** Where the two part, counted from 0; null when they are the same. */
  differsAt: number | null;
}

/** Compares two outputs line by line. A missing last line end is not a difference by itself. */
export function compareOutputs(expected: string, actual: string): ComparedLine[] {
  const left = linesOf(expected);
  const right = linesOf(actual);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [a = null, b = null] = [left[index], right[index]];
    return { number: index + 1, expected: a, actual: b, differsAt: firstDifference(a, b) };
  });
}

function linesOf(text: string): string[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function firstDifference(a: string | null, b: string | null): number | null {
  if (a === b) return null;
  if (a === null || b === null) return 0;
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
