import { tPractice } from "@/shared/i18n/practice";
import { cx } from "@/shared/lib/cx";
import {
  aroundDifference,
  type ComparedLine,
  compareOutputs,
  excerpt,
  markWhitespace,
} from "../submissions/compare";

/** Expected and actual output side by side, from the first line that differs on. */
export function OutputDifference({ expected, actual }: { expected: string; actual: string }) {
  const lines = compareOutputs(expected, actual);
  const first = lines.find((line) => line.differsAt !== null);
  if (!first) return <p className="text-ink2">{tPractice.sameOutput}</p>;
  return (
    <div>
      <p className="mb-2 text-sm">
        <strong>{tPractice.firstDifference(first.number, (first.differsAt ?? 0) + 1)}</strong>{" "}
        <span className="text-ink2">{tPractice.marks}</span>
      </p>
      <div className="overflow-x-auto rounded-s border border-hair">
        <table className="w-full min-w-80 table-fixed border-collapse font-mono text-sm">
          <thead>
            <tr className="border-b border-hair text-start font-sans text-ink2">
              <th scope="col" className="w-10 border-e border-hair bg-sunk">
                <span className="sr-only">{tPractice.line}</span>
              </th>
              <th scope="col" className="px-3 py-1 text-start font-semibold">
                {tPractice.expected}
              </th>
              <th scope="col" className="border-s border-hair px-3 py-1 text-start font-semibold">
                {tPractice.actual}
              </th>
            </tr>
          </thead>
          <tbody>
            {excerpt(lines).map((line) => (
              <DifferenceLine key={line.number} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function DifferenceLine({ line }: { line: ComparedLine }) {
  const differs = line.differsAt !== null;
  return (
    <tr className="align-top">
      <th
        scope="row"
        className={cx(
          "border-e border-hair px-2.5 py-0.5 text-end font-normal",
          differs ? "bg-fail text-on-fill" : "bg-sunk text-ink2",
        )}
      >
        {line.number}
      </th>
      <td className={differs ? "bg-pass-soft px-3 py-0.5" : "px-3 py-0.5"}>
        <LineText text={line.expected} differsAt={line.differsAt} tone="text-pass" />
      </td>
      <td
        className={
          differs ? "border-s border-hair bg-fail-soft px-3 py-0.5" : "border-s border-hair px-3 py-0.5"
        }
      >
        <LineText text={line.actual} differsAt={line.differsAt} tone="text-fail" />
      </td>
    </tr>
  );
}

function LineText({
  text,
  differsAt,
  tone,
}: {
  text: string | null;
  differsAt: number | null;
  tone: string;
}) {
  if (text === null) return <em className="text-ink2">{tPractice.missingLine}</em>;
  if (differsAt === null) return <code className="break-words whitespace-pre-wrap">{text || " "}</code>;
  const [same, different] = aroundDifference(text, differsAt);
  return (
    <code className="break-words whitespace-pre-wrap">
      {markWhitespace(same)}
      <mark className={`bg-transparent font-bold underline decoration-2 underline-offset-4 ${tone}`}>
        {markWhitespace(different)}↵
      </mark>
    </code>
  );
}
