import { cx } from "@/shared/lib/cx";

interface Props {
  id: string;
  label: string;
  /** The type of a value, beside its label. */
  note?: string | undefined;
  hint?: string;
  value: string;
  message?: string | undefined;
  onChange: (value: string) => void;
  /** `words`: a line of text; `value`: a line of code; `lines`: a box for several lines. */
  look: "words" | "value" | "lines";
}

/** A labelled text of a case with its hint and, when something is wrong with it, the message. */
export function CaseTextField({ id, label, note, hint, value, message, onChange, look }: Props) {
  const told = [hint ? `${id}-hint` : "", message ? `${id}-message` : ""].filter(Boolean).join(" ");
  const shared = {
    id,
    value,
    "aria-invalid": message !== undefined,
    ...(told ? { "aria-describedby": told } : {}),
    spellCheck: false,
    className: cx(
      "block w-full rounded-s border bg-surface px-3 py-2",
      look !== "words" && "font-mono",
      message ? "border-fail" : "border-edge",
    ),
  };
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
        {note ? <code className="ms-2 font-normal text-ink2">{note}</code> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink2">
          {hint}
        </p>
      ) : null}
      {look === "lines" ? (
        <textarea {...shared} rows={rowsFor(value)} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} autoCapitalize="none" onChange={(event) => onChange(event.target.value)} />
      )}
      {message ? (
        <p id={`${id}-message`} className="mt-1 text-sm text-fail">
          {message}
        </p>
      ) : null}
    </div>
  );
}

/** As tall as its text, within reason. */
function rowsFor(value: string): number {
  return Math.min(8, Math.max(2, value.split("\n").length));
}
