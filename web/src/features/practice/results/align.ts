/** A line of one text beside the same line of another; null: that text has no such line. Counted from 0. */
export interface Pair {
  left: number | null;
  right: number | null;
  same: boolean;
}

/** Above so many cells of the table, lines are paired by their number: a page must not stop for a difference. */
const MOST_CELLS = 1_000_000;

/**
 * Puts two texts beside each other, so that a line missing in the middle does not make all later ones differ.
 *
 * Longest common subsequence by dynamic programming, between the common beginning and the common end;
 * lines that differ at the same place stand in one pair.
 */
export function alignLines(left: string[], right: string[]): Pair[] {
  const head = commonLength(left, right, (lines, index) => lines[index]);
  const [restLeft, restRight] = [left.slice(head), right.slice(head)];
  const tail = commonLength(restLeft, restRight, (lines, index) => lines.at(-1 - index));
  const middle = alignMiddle(
    restLeft.slice(0, restLeft.length - tail),
    restRight.slice(0, restRight.length - tail),
  );
  return [
    ...samePairs(head, 0, 0),
    ...middle.map((pair) => shifted(pair, head)),
    ...samePairs(tail, left.length - tail, right.length - tail),
  ];
}

/** Puts the first line beside the first one, the second beside the second, and so on. */
export function pairedByNumber(left: string[], right: string[]): Pair[] {
  return paired(0, left.length, 0, right.length).map((pair) => ({
    ...pair,
    same: left[pair.left ?? -1] === right[pair.right ?? -1],
  }));
}

type At = (lines: string[], index: number) => string | undefined;

function commonLength(left: string[], right: string[], at: At): number {
  const most = Math.min(left.length, right.length);
  let length = 0;
  while (length < most && at(left, length) === at(right, length)) length += 1;
  return length;
}

function samePairs(count: number, left: number, right: number): Pair[] {
  return Array.from({ length: count }, (_, index) => ({
    left: left + index,
    right: right + index,
    same: true,
  }));
}

function shifted({ left, right, same }: Pair, by: number): Pair {
  return { left: left === null ? null : left + by, right: right === null ? null : right + by, same };
}

function alignMiddle(left: string[], right: string[]): Pair[] {
  if (left.length * right.length > MOST_CELLS) return paired(0, left.length, 0, right.length);
  const lengths = commonLengths(left, right);
  const pairs: Pair[] = [];
  let [l, r, fromL, fromR] = [0, 0, 0, 0];
  while (l < left.length && r < right.length) {
    if (left[l] === right[r]) {
      pairs.push(...paired(fromL, l, fromR, r), { left: l++, right: r++, same: true });
      [fromL, fromR] = [l, r];
    } else if ((lengths[l + 1]?.[r] ?? 0) >= (lengths[l]?.[r + 1] ?? 0)) l += 1;
    else r += 1;
  }
  return [...pairs, ...paired(fromL, left.length, fromR, right.length)];
}

/** `[l][r]`: how many lines the texts from `l` and `r` on have in common, in order. */
function commonLengths(left: string[], right: string[]): Uint32Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let l = left.length - 1; l >= 0; l -= 1) {
    const [row, below] = [table[l] as Uint32Array, table[l + 1] as Uint32Array];
    for (let r = right.length - 1; r >= 0; r -= 1) {
      row[r] = left[l] === right[r] ? (below[r + 1] ?? 0) + 1 : Math.max(below[r] ?? 0, row[r + 1] ?? 0);
    }
  }
  return table;
}

/** The lines of both texts between two common ones: paired as far as both have any. */
function paired(fromL: number, toL: number, fromR: number, toR: number): Pair[] {
  const count = Math.max(toL - fromL, toR - fromR);
  return Array.from({ length: count }, (_, index) => ({
    left: fromL + index < toL ? fromL + index : null,
    right: fromR + index < toR ? fromR + index : null,
    same: false,
  }));
}
