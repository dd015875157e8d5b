import type { EditorHandle, EditorKey, Problem } from "./props";

/**
 * The page's line to the editor, whichever is open just now.
 *
 * What is asked for before an editor is there (its code is still being fetched) is done when it comes:
 * `link.showProblems([{ line: 3, message: "expected ';'" }])`, `link.jumpTo(3)`.
 */
export class EditorLink {
  #language = "";
  #editor: EditorHandle | null = null;
  #problems: Problem[] = [];
  #jump: { line: number; column: number | null } | null = null;

  /** The language that is written in from now on; the complaints about another one's lines are over. */
  open(language: string): void {
    if (this.#language && this.#language !== language) this.showProblems([]);
    this.#language = language;
  }

  /** An editor opened; returns what closes it. */
  attach(editor: EditorHandle): () => void {
    this.#editor = editor;
    editor.showProblems(this.#problems);
    if (this.#jump) editor.jumpTo(this.#jump.line, this.#jump.column);
    this.#jump = null;
    return () => {
      if (this.#editor === editor) this.#editor = null;
    };
  }

  showProblems(problems: Problem[]): void {
    this.#problems = problems;
    this.#editor?.showProblems(problems);
  }

  jumpTo(line: number, column?: number | null): void {
    if (this.#editor) this.#editor.jumpTo(line, column);
    else this.#jump = { line, column: column ?? null };
  }

  /** A text for one language; an editor that is not open yet, or shows another one, begins with it anyway. */
  replace(language: string, text: string): void {
    if (language === this.#language) this.#editor?.replace(text);
  }

  press(key: EditorKey): void {
    this.#editor?.press(key);
  }
}
