import { useId } from "react";
import { tCode } from "@/shared/i18n/text";

/** What the program reads. */
export function BlockInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="border-b border-hair px-3 py-2">
      <label htmlFor={id} className="text-sm font-semibold text-ink2">
        {tCode.input}
      </label>
      <textarea
        id={id}
        dir="ltr"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        rows={Math.min(6, Math.max(2, value.split("\n").length))}
        spellCheck={false}
        autoCapitalize="none"
        className="code block w-full rounded-s border border-edge bg-surface px-3 py-1.5"
      />
    </div>
  );
}
