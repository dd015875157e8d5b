import { tDesk } from "@/shared/i18n/desk";
import { alignLines, type Pair } from "../results/align";

/** Lines around a difference that are shown with it. */
const CONTEXT = 2;

interface Row {
  sign: "mine" | "other" | "same";
  number: number;
  text: string;
}

/** Two versions of a program in one column: what only one of them has is marked by a sign and a colour. */
export function CodeDifference({ mine, other }: { mine: string; other: string }) {
  const rows = rowsOf(mine.split("\n"), other.split("\n"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long code is scrolled with the keyboard
    <div tabIndex={0} className="min-h-24 overflow-auto bg-surface -outline-offset-2">
      <p className="px-4 pt-2 text-sm text-ink2">{tDesk.differenceKey}</p>
      <ol className="w-max min-w-full py-2 font-mono text-sm">
        {rows.map((row) => (
          <li key={`${row.sign} ${row.number}`} className={`flex ${LOOKS[row.sign]}`}>
            <span aria-hidden="true" className="w-8 flex-none text-center">
              {SIGNS[row.sign]}
            </span>
            <span className="sr-only">{tDesk.side[row.sign]}</span>
            <code className="pe-4 whitespace-pre">{row.text || " "}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}

const SIGNS = { mine: "+", other: "−", same: "" };
const LOOKS = { mine: "bg-pass-soft", other: "bg-warn-soft", same: "" };

function rowsOf(mine: string[], other: string[]): Row[] {
  const pairs = alignLines(other, mine);
  const near = pairs.map((_, at) =>
    pairs.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some((pair) => !pair.same),
  );
  return pairs.flatMap((pair, at) => (near[at] ? rowsOfPair(pair, mine, other) : []));
}

function rowsOfPair({ left, right, same }: Pair, mine: string[], other: string[]): Row[] {
  if (same && right !== null) return [{ sign: "same", number: right, text: mine[right] ?? "" }];
  return [
    ...(left === null ? [] : [{ sign: "other" as const, number: left, text: other[left] ?? "" }]),
    ...(right === null ? [] : [{ sign: "mine" as const, number: right, text: mine[right] ?? "" }]),
  ];
}
