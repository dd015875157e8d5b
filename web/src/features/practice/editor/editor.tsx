import { useEffect } from "react";
import { tDesk } from "@/shared/i18n/desk";
import { tPractice } from "@/shared/i18n/practice";
import { usePreferences } from "@/shared/preferences";
import { Button } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { late } from "@/shared/ui/late";
import { Notice } from "@/shared/ui/notice";
import { loadMode } from "./languages";
import PlainEditor from "./plain-editor";
import type { EditorProps } from "./props";

/** After an update the server may not have this page's editor any more: the plain one needs nothing of it. */
const CodeEditor = late(() =>
  import("./code-editor").then(
    (fetched) => fetched.default,
    () => FallbackEditor,
  ),
);

/** The editor that the learner prefers. The full one comes apart from the page; the text is shown meanwhile. */
export function Editor(props: EditorProps) {
  const { editor } = usePreferences();
  useEffect(() => {
    // the mode on its way together with the editor, not after it; a failure shows when it is used
    if (!editor.plain) loadMode(props.language).catch(() => null);
  }, [editor.plain, props.language]);
  if (editor.plain) return <PlainEditor {...props} />;
  return <CodeEditor {...props} standIn={<Waiting code={props.initial} fontSize={editor.fontSize} />} />;
}

function FallbackEditor(props: EditorProps) {
  const reload = <Button onClick={() => location.reload()}>{tDesk.reload}</Button>;
  return (
    <div className="flex h-full flex-col">
      <Notice tone="info" action={reload}>
        {tDesk.plainFallback}
      </Notice>
      <div className="min-h-0 flex-1">
        <PlainEditor {...props} />
      </div>
    </div>
  );
}

/** The first lines, where they will stand in the editor. */
function Waiting({ code, fontSize }: { code: string; fontSize: number }) {
  const lines = code.split("\n").slice(0, 60);
  return (
    <div dir="ltr" className="h-full overflow-hidden py-2" style={{ fontSize }}>
      <p role="status" className="sr-only">
        {tPractice.editorLoading}
      </p>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number here
        <GutterLine key={index} label={index + 1}>
          <code className="block px-3 whitespace-pre">{line || " "}</code>
        </GutterLine>
      ))}
    </div>
  );
}
