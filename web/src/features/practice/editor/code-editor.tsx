import { useEffect, useRef } from "react";
import { CodeView } from "./code-view";
import type { EditorProps } from "./props";

/** CodeMirror as a React component. */
export default function CodeEditor(props: EditorProps) {
  const { language, link } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<CodeView>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!host.current) return;
    const opened = new CodeView(host.current, () => latest.current);
    view.current = opened;
    const detach = link.attach(opened);
    return () => {
      detach();
      opened.destroy();
    };
  }, [link]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view reads the language from the latest props
  useEffect(() => view.current?.followLanguage(), [language]);
  return <div ref={host} className="h-full min-h-0 overflow-hidden" />;
}
