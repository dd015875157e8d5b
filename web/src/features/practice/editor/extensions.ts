import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tDesk } from "@/shared/i18n/desk";
import { problemMarks } from "./problems";
import type { EditorProps } from "./props";
import { editorTheme } from "./theme";

/** What the editor can do in every language. Escape and then Tab leaves it (CodeMirror's own rule). */
export function baseExtensions(props: () => EditorProps): Extension {
  return [
    nonce(),
    keymap.of(shortcuts(props)),
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion(),
    problemMarks,
    editorTheme,
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...completionKeymap,
      indentWithTab,
      { key: "Escape", run: tellTabLeaves },
    ]),
    EditorView.contentAttributes.of({
      "aria-label": props().label,
      "aria-describedby": props().describedBy,
      autocapitalize: "none",
      // it can be tabbed to without; checkers of accessibility look for it inside what scrolls
      tabindex: "0",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) props().onChange(update.state.doc.toString());
    }),
    EditorView.domEventHandlers({ blur: () => props().onLeave?.() }),
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

/** Escape lets the next Tab leave the editor for a moment; who cannot see the page is told. */
function tellTabLeaves(view: EditorView): boolean {
  view.dispatch({ effects: EditorView.announce.of(tDesk.tabLeaves) });
  return false;
}

/** The page's style nonce: CodeMirror writes style elements, which the Content Security Policy refuses without. */
function nonce(): Extension {
  const value = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return value ? EditorView.cspNonce.of(value) : [];
}
