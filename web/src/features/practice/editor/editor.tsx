import { lazy, Suspense } from "react";
import { tPractice } from "@/shared/i18n/practice";
import { GutterLine } from "@/shared/ui/gutter";
import type { EditorProps } from "./props";

const CodeEditor = lazy(() => import("./code-editor").catch(() => import("./plain-editor")));

/** The code editor; its code comes apart from the page, the learner's text is shown meanwhile. */
export function Editor(props: EditorProps) {
  return (
    <Suspense fallback={<Waiting code={props.initial} />}>
      <CodeEditor {...props} />
    </Suspense>
  );
}

function Waiting({ code }: { code: string }) {
  return (
    <div className="h-full overflow-hidden py-2">
      <p role="status" className="sr-only">
        {tPractice.editorLoading}
      </p>
      {code.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number here
        <GutterLine key={index} label={index + 1}>
          <code className="block px-3 whitespace-pre">{line || " "}</code>
        </GutterLine>
      ))}
    </div>
  );
}
