import { tDifference } from "@/shared/i18n/results";
import { cx } from "@/shared/lib/cx";
import { aroundDifference, type ComparedLine, markWhitespace, type OutputLine } from "./compare";

const LOOKS = {
  expected: { cell: "bg-pass-soft", first: "bg-pass", rest: "text-pass" },
  actual: { cell: "bg-fail-soft", first: "bg-fail", rest: "text-fail" },
};

type Side = keyof typeof LOOKS;

/** One row of the difference: the line as expected and as printed, each with its own number. */
export function DifferenceLine({ line, whole }: { line: ComparedLine; whole: boolean }) {
  return (
    <tr className="align-top">
      <Cells side="expected" line={line.expected} differsAt={line.differsAt} whole={whole} />
      <Cells side="actual" line={line.actual} differsAt={line.differsAt} whole={whole} />
    </tr>
  );
}

interface CellsProps {
  side: Side;
  line: OutputLine | null;
  differsAt: number | null;
  /** Show long lines to their end. */
  whole: boolean;
}

function Cells({ side, line, differsAt, whole }: CellsProps) {
  const differs = differsAt !== null;
  return (
    <>
      <td
        className={cx(
          "border-e border-hair px-1.5 py-0.5 text-end tabular-nums not-first:border-s",
          differs && side === "actual" ? "bg-fail text-on-fill" : "bg-sunk text-ink2",
        )}
      >
        {line?.number}
      </td>
      <td className={cx("px-2 py-0.5 break-words whitespace-pre-wrap", differs && LOOKS[side].cell)}>
        {line ? (
          <LineText side={side} line={line} differsAt={differsAt} whole={whole} />
        ) : (
          <em className="font-sans text-ink2">
            {side === "actual" ? tDifference.missing : tDifference.surplus}
          </em>
        )}
      </td>
    </>
  );
}

/** Marks stand for what cannot be seen; a reader hears words in their place. */
function LineText({ side, line, differsAt, whole }: Omit<CellsProps, "line"> & { line: OutputLine }) {
  if (differsAt === null) return <code>{line.text || " "}</code>;
  const [same, different] = whole
    ? [line.text.slice(0, differsAt), line.text.slice(differsAt)]
    : aroundDifference(line.text, differsAt);
  const rest = markWhitespace(different) + (line.ended ? "⏎" : "");
  const [first = "", ...others] = rest;
  const look = LOOKS[side];
  return (
    <>
      <code aria-hidden="true">
        {markWhitespace(same)}
        <mark className={cx("rounded-s px-px font-bold text-on-fill", look.first)}>{first}</mark>
        <mark className={cx("bg-transparent font-bold", look.rest)}>{others.join("")}</mark>
      </code>
      <span className="sr-only">{spoken(line)}</span>
    </>
  );
}

/** A line in words: tabs, spaces at its end and a missing line end are named. */
export function spoken({ text, ended }: OutputLine): string {
  const trimmed = text.replace(/ +$/, "");
  const spaces = text.length - trimmed.length;
  const words = trimmed.replaceAll("\t", tDifference.spoken.tab) || (spaces ? "" : tDifference.spoken.empty);
  return (
    words + (spaces ? tDifference.spoken.endSpaces(spaces) : "") + (ended ? "" : tDifference.spoken.noEnd)
  );
}
