import type { EditorLink } from "./link";

/** A place in the code that a compiler, or a program that crashed, complained about. Both count from 1. */
export interface Problem {
  line: number;
  /** null: only the line is known. */
  column?: number | null;
  message: string;
  /** An error unless told otherwise. */
  severity?: "error" | "warning";
}

/** A press on the symbol row: text to write, or a move. */
export type EditorKey =
  | { insert: string }
  | { command: "indent" | "undo" | "left" | "right" | "up" | "down" };

/**
 * What the page may do to an editor that is open; both editors offer it.
 *
 * Nobody holds one directly: an editor comes late (its code is fetched) and goes (a change of settings), so
 * the page talks to its `EditorLink`, which hands on.
 */
export interface EditorHandle {
  /** Puts `text` in the place of all that is there, as one step that can be undone. */
  replace: (text: string) => void;
  /** Marks these lines; a mark goes when its line is changed. An empty list takes all marks away. */
  showProblems: (problems: Problem[]) => void;
  /** Focuses the editor with the cursor there, the line in sight; past the end means the last line. */
  jumpTo: (line: number, column?: number | null) => void;
  press: (key: EditorKey) => void;
}

export interface EditorProps {
  label: string;
  describedBy: string;
  /** Another language brings its own text and its own undo history. */
  language: string;
  /** The text of `language` to begin with; afterwards the editor owns it. */
  initial: string;
  link: EditorLink;
  onChange: (code: string) => void;
  onRun: () => void;
  onSubmit: () => void;
  /** The focus left the editor. */
  onLeave?: () => void;
}
