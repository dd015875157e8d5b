import { type KeyboardEvent, useEffect, useRef } from "react";
import { PlainView } from "./plain-view";
import type { EditorProps } from "./props";

/** A text box with the same keys to run and submit: for who wants no more, or when the rest did not come. */
export default function PlainEditor(props: EditorProps) {
  const { label, describedBy, language, initial, link, onChange, onRun, onSubmit, onLeave } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (box.current) return link.attach(new PlainView(box.current));
  }, [link]);
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
      className="code block h-full w-full resize-none overflow-auto bg-surface p-3 -outline-offset-2"
    />
  );
}
