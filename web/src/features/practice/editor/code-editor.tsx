import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { EditorProps } from "./props";
import { editorTheme } from "./theme";

/** CodeMirror as a React component. Escape and then Tab leaves it (CodeMirror's own rule). */
export default function CodeEditor(props: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const parent = host.current;
    if (!parent) return;
    const view = new EditorView({
      parent,
      state: EditorState.create({
        doc: latest.current.initial,
        extensions: extensions(() => latest.current),
      }),
    });
    return () => view.destroy();
  }, []);
  return <div ref={host} className="h-full min-h-0 overflow-hidden" />;
}

function extensions(props: () => EditorProps): Extension {
  return [
    nonce(),
    keymap.of(shortcuts(props)),
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    drawSelection(),
    indentUnit.of("    "),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion(),
    python(),
    editorTheme,
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...completionKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({
      "aria-label": props().label,
      "aria-describedby": props().describedBy,
      autocapitalize: "none",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) props().onChange(update.state.doc.toString());
    }),
  ];
}

function shortcuts(props: () => EditorProps) {
  const press = (action: () => void) => () => {
    action();
    return true;
  };
  return [
    { key: "Mod-Enter", run: press(() => props().onRun()) },
    { key: "Mod-Shift-Enter", run: press(() => props().onSubmit()) },
  ];
}

/** The page's style nonce: CodeMirror writes style elements, which the Content Security Policy refuses without. */
function nonce(): Extension {
  const value = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return value ? EditorView.cspNonce.of(value) : [];
}
