import type { EditorHandle, EditorKey } from "./props";

/** What the page may do to a text box that stands in for the editor. It has no place for marks. */
export class PlainView implements EditorHandle {
  readonly #box: HTMLTextAreaElement;

  constructor(box: HTMLTextAreaElement) {
    this.#box = box;
  }

  replace(text: string): void {
    if (text === this.#box.value) return;
    this.#box.select();
    this.#write(text);
  }

  showProblems(): void {
    // A text box has no gutter: the lines stand in the result, as links.
  }

  jumpTo(line: number, column?: number | null): void {
    const lines = this.#box.value.split("\n");
    const at = Math.min(Math.max(line, 1), lines.length) - 1;
    const start = lines.slice(0, at).join("\n").length + (at ? 1 : 0);
    this.#box.focus();
    this.#select(start + Math.min(Math.max(column ?? 1, 1) - 1, lines[at]?.length ?? 0));
    this.#box.scrollTop = (this.#box.scrollHeight / lines.length) * at - this.#box.clientHeight / 2;
  }

  press(key: EditorKey): void {
    if ("insert" in key) this.#write(key.insert);
    else this.#command(key.command);
  }

  #command(command: Extract<EditorKey, { command: string }>["command"]): void {
    const { selectionStart: at, value } = this.#box;
    const start = value.lastIndexOf("\n", at - 1) + 1;
    const end = value.indexOf("\n", at);
    if (command === "indent") this.#write("    ");
    else if (command === "undo") document.execCommand("undo");
    else if (command === "left") this.#select(at - 1);
    else if (command === "right") this.#select(at + 1);
    else if (command === "up" && start > 0)
      this.#select(Math.min(startOf(value, start - 1) + at - start, start - 1));
    else if (command === "down" && end >= 0)
      this.#select(Math.min(end + 1 + at - start, endOf(value, end + 1)));
  }

  #select(at: number): void {
    this.#box.setSelectionRange(Math.max(0, at), Math.max(0, at));
  }

  /** As if typed: the browser's own undo takes it back, which a set value would not allow. */
  #write(text: string): void {
    this.#box.focus();
    const typed = document.execCommand?.("insertText", false, text);
    if (typed) return;
    this.#box.setRangeText(text, this.#box.selectionStart, this.#box.selectionEnd, "end");
    this.#box.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function startOf(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function endOf(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
