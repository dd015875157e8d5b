import { tHistory } from "@/shared/i18n/history";
import { cx } from "@/shared/lib/cx";
import { alignLines } from "../results/align";

type Kind = "same" | "gone" | "new";

interface Row {
  kind: Kind;
  text: string;
  before: number | null;
  after: number | null;
}

const LOOKS: Record<Kind, { sign: string; row: string }> = {
  same: { sign: " ", row: "" },
  gone: { sign: "−", row: "bg-fail-soft" },
  new: { sign: "+", row: "bg-pass-soft" },
};

/** Lines around a change that stay in sight. */
const CONTEXT = 3;

/** What changed from an old text to the one in the editor: lines that are gone and lines that are new. */
export function CodeDifference({ before, after }: { before: string; after: string }) {
  const rows = rowsOf(before, after);
  if (rows.every((row) => row.kind === "same")) return <p className="text-ink2">{tHistory.sameCode}</p>;
  const near = rows.map((_, index) =>
    rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((row) => row.kind !== "same"),
  );
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: long code is scrolled with the keyboard
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-s border border-hair"
    >
      <table className="w-full border-collapse font-mono text-sm">
        <caption className="sr-only">{tHistory.differenceCaption}</caption>
        <tbody>
          {rows.map((row, index) =>
            near[index] ? <DifferenceRow key={`${row.before} ${row.after}`} row={row} /> : null,
          )}
        </tbody>
      </table>
    </div>
  );
}

function DifferenceRow({ row }: { row: Row }) {
  const { sign, row: look } = LOOKS[row.kind];
  return (
    <tr className={look}>
      <td className="w-10 border-e border-hair bg-sunk px-2 text-end text-ink2">{row.before}</td>
      <td className="w-10 border-e border-hair bg-sunk px-2 text-end text-ink2">{row.after}</td>
      <td className="px-3">
        <code className={cx("break-words whitespace-pre-wrap", row.kind !== "same" && "font-semibold")}>
          <span aria-hidden="true" className="me-2 select-none">
            {sign}
          </span>
          {row.kind === "same" ? null : (
            <span className="sr-only">{row.kind === "gone" ? tHistory.gone : tHistory.added} </span>
          )}
          {row.text}
        </code>
      </td>
    </tr>
  );
}

/** Where a line became another one, the old one comes first. */
function rowsOf(before: string, after: string): Row[] {
  const [left, right] = [before.split("\n"), after.split("\n")];
  const rows: Row[] = [];
  let added: Row[] = [];
  for (const { left: l, right: r, same } of alignLines(left, right)) {
    if (same) {
      rows.push(...added, {
        kind: "same",
        text: left[l ?? 0] ?? "",
        before: (l ?? 0) + 1,
        after: (r ?? 0) + 1,
      });
      added = [];
      continue;
    }
    if (l !== null) rows.push({ kind: "gone", text: left[l] ?? "", before: l + 1, after: null });
    if (r !== null) added.push({ kind: "new", text: right[r] ?? "", before: null, after: r + 1 });
  }
  return [...rows, ...added];
}
