import { useMemo, useState } from "react";
import { tDifference } from "@/shared/i18n/results";
import { Button } from "@/shared/ui/button";
import { type ComparedLine, compareOutputs, excerpt } from "./compare";
import { DifferenceLine } from "./difference-line";

/** More rows than this make a page slow; an output has a few kB, so this is rarely met. */
const MOST_LINES = 2_000;

/** Expected and actual output side by side, from a little before the first line that differs. */
export function OutputDifference({ expected, actual }: { expected: string; actual: string }) {
  const lines = useMemo(() => compareOutputs(expected, actual), [expected, actual]);
  const [all, setAll] = useState(false);
  const first = lines.find((line) => line.differsAt !== null);
  if (!first) return <p className="text-ink2">{tDifference.same}</p>;
  const short = excerpt(lines);
  return (
    <div>
      <p className="mb-2 text-sm">
        <strong>{wordsFor(first)}</strong> <span className="text-ink2">{tDifference.marks}</span>
      </p>
      <DifferenceTable lines={all ? lines.slice(0, MOST_LINES) : short} whole={all} />
      {short.length < lines.length ? (
        <Button look="quiet" className="mt-1 text-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? tDifference.showLess : tDifference.showAll(lines.length)}
        </Button>
      ) : null}
    </div>
  );
}

function wordsFor({ expected, actual, differsAt }: ComparedLine): string {
  const isEnd = expected && actual && expected.text === actual.text;
  if (isEnd) return expected.ended ? tDifference.lastEndMissing : tDifference.lastEndSurplus;
  return tDifference.first(actual?.number ?? expected?.number ?? 1, (differsAt ?? 0) + 1);
}

function DifferenceTable({ lines, whole }: { lines: ComparedLine[]; whole: boolean }) {
  return (
    <div className="max-h-96 overflow-auto rounded-s border border-hair">
      <table className="w-full min-w-68 table-fixed border-collapse font-mono text-sm">
        <thead>
          <tr className="border-b border-hair font-sans text-ink2">
            <NumberHead />
            <th scope="col" className="px-3 py-1 text-start font-semibold">
              {tDifference.expected}
            </th>
            <NumberHead />
            <th scope="col" className="px-3 py-1 text-start font-semibold">
              {tDifference.actual}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <DifferenceLine
              key={`${line.expected?.number} ${line.actual?.number}`}
              line={line}
              whole={whole}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NumberHead() {
  return (
    <th scope="col" className="w-8 border-e border-hair bg-sunk not-first:border-s">
      <span className="sr-only">{tDifference.line}</span>
    </th>
  );
}
