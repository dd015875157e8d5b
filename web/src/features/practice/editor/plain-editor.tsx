import type { KeyboardEvent } from "react";
import { tPractice } from "@/shared/i18n/practice";
import { Notice } from "@/shared/ui/notice";
import type { EditorProps } from "./props";

/** A text box with the same two shortcuts, for when the full editor could not be fetched. */
export default function PlainEditor({ label, describedBy, initial, onChange, onRun, onSubmit }: EditorProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.shiftKey) onSubmit();
    else onRun();
  };
  return (
    <div className="flex h-full flex-col">
      <Notice tone="info">{tPractice.plainEditor}</Notice>
      <textarea
        aria-label={label}
        aria-describedby={describedBy}
        defaultValue={initial}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        spellCheck={false}
        autoCapitalize="none"
        className="code w-full flex-1 resize-none bg-surface p-3"
      />
    </div>
  );
}
