import type { EditorHandle, EditorKey, Problem } from "./props";

/**
 * The page's line to the editor, whichever is open just now.
 *
 * What is asked for before an editor is there (its code is still being fetched) is done when it comes:
 * `link.showProblems([{ line: 3, message: "expected ';'" }])`, `link.jumpTo(3)`.
 */
export class EditorLink {
  #editor: EditorHandle | null = null;
  #problems: Problem[] = [];
  #jump: { line: number; column: number | null } | null = null;

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

  /** An editor that is not open yet begins with the new text anyway. */
  replace(text: string): void {
    this.#editor?.replace(text);
  }

  press(key: EditorKey): void {
    this.#editor?.press(key);
  }
}
