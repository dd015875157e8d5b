import { indentUnit } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { EditorPreferences } from "@/shared/preferences";

/** What the learner's preferences make of the editor; Vim's keys are fetched by who wants them. */
export async function preferred({ fontSize, tabSize, vim }: EditorPreferences): Promise<Extension> {
  return [
    vim ? (await import("@replit/codemirror-vim")).vim() : [],
    indentUnit.of(" ".repeat(tabSize)),
    EditorState.tabSize.of(tabSize),
    EditorView.theme({ "&": { fontSize: `${fontSize / 16}rem` } }),
  ];
}
