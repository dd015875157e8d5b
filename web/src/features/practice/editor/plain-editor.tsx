import { type KeyboardEvent, useEffect, useRef } from "react";
import { usePreferences } from "@/shared/preferences";
import { PlainView } from "./plain-view";
import type { EditorProps } from "./props";

/** A text box with the same keys to run and submit: for who wants no more, or when the rest did not come. */
export default function PlainEditor(props: EditorProps) {
  const { label, describedBy, language, initial, link, onChange, onRun, onSubmit, onLeave } = props;
  const { editor } = usePreferences();
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each language has a box of its own
  useEffect(() => {
    if (box.current) return link.attach(new PlainView(box.current));
  }, [link, language]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.shiftKey) onSubmit();
    else onRun();
  };
  return (
    <textarea
      key={language}
      ref={box}
      aria-label={label}
      aria-describedby={describedBy}
      defaultValue={initial}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={press}
      onBlur={onLeave}
      spellCheck={false}
      autoCapitalize="none"
      wrap="off"
      style={{ fontSize: editor.fontSize, tabSize: editor.tabSize }}
      className="code block h-full w-full resize-none overflow-auto bg-surface p-3 -outline-offset-2"
    />
  );
}
