import { useEffect, useRef } from "react";
import { type EditorPreferences, usePreferences } from "@/shared/preferences";
import { CodeView } from "./code-view";
import { preferred } from "./preferences";
import type { EditorProps } from "./props";

/** CodeMirror as a React component. */
export default function CodeEditor(props: EditorProps) {
  const { language, link } = props;
  const { editor: preferences } = usePreferences();
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
  usePreferred(view, preferences);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view reads the language from the latest props
  useEffect(() => view.current?.followLanguage(), [language]);
  return <div ref={host} className="h-full min-h-0 overflow-hidden" />;
}

/** Puts the preferences into the open editor, once what they need has been fetched. */
function usePreferred(view: { current: CodeView | null }, preferences: EditorPreferences): void {
  useEffect(() => {
    let isNewest = true;
    preferred(preferences).then((extension) => {
      if (isNewest) view.current?.prefer(extension);
    });
    return () => {
      isNewest = false;
    };
  }, [view, preferences]);
}
