import { cx } from "@/shared/lib/cx";

interface Props {
  id: string;
  label: string;
  /** The type of a value, beside its label. */
  note?: string | undefined;
  value: string;
  message?: string | undefined;
  onChange: (value: string) => void;
  /** `words`: a line of text; `value`: code that is mostly one line; `lines`: a box for several lines. Code is shown whole. */
  look: "words" | "value" | "lines";
}

/** A labelled text of a case and, when something is wrong with it, the message. */
export function CaseTextField({ id, label, note, value, message, onChange, look }: Props) {
  const shared = {
    id,
    value,
    "aria-invalid": message !== undefined,
    ...(message ? { "aria-describedby": `${id}-message` } : {}),
    spellCheck: false,
    className: cx(
      "block w-full rounded-s border bg-surface px-3 py-2",
      look !== "words" && "field-sizing-content max-h-64 font-mono wrap-anywhere",
      look === "lines" && "min-h-17",
      message ? "border-fail" : "border-edge",
    ),
  };
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
        {note ? <code className="ms-2 font-normal text-ink2">{note}</code> : null}
      </label>
      {look === "words" ? (
        <input {...shared} autoCapitalize="none" onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea
          {...shared}
          autoCapitalize="none"
          rows={rowsFor(value, LEAST[look])}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {message ? (
        <p id={`${id}-message`} className="mt-1 text-sm text-fail">
          {message}
        </p>
      ) : null}
    </div>
  );
}

const LEAST = { value: 1, lines: 2 };

/** As tall as its text, within reason; browsers that size a field by its content count wrapped lines as well. */
function rowsFor(value: string, least: number): number {
  return Math.min(8, Math.max(least, value.split("\n").length));
}
