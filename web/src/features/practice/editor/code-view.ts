import { insertBracket } from "@codemirror/autocomplete";
import {
  cursorCharLeft,
  cursorCharRight,
  cursorLineDown,
  cursorLineUp,
  indentMore,
  undo,
} from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { type Command, EditorView, keymap } from "@codemirror/view";
import { baseExtensions } from "./extensions";
import { loadMode } from "./languages";
import { setProblems } from "./problems";
import type { EditorHandle, EditorKey, EditorProps, Problem } from "./props";

const COMMANDS: Record<Extract<EditorKey, { command: string }>["command"], Command> = {
  indent: indentMore,
  undo,
  left: cursorCharLeft,
  right: cursorCharRight,
  up: cursorLineUp,
  down: cursorLineDown,
};

/** CodeMirror for one exercise: one document a language, each with its own cursor and undo history. */
export class CodeView implements EditorHandle {
  readonly #props: () => EditorProps;
  readonly #view: EditorView;
  readonly #mode = new Compartment();
  readonly #preferred = new Compartment();
  readonly #search = new Compartment();
  readonly #others = new Map<string, EditorState>();
  #language: string;
  #preferences: Extension = [];
  #searching: Extension = [];

  constructor(parent: HTMLElement, props: () => EditorProps) {
    this.#props = props;
    this.#language = props().language;
    this.#view = new EditorView({ parent, state: this.#newState() });
    this.#bringMode();
  }

  /** Follows the language of the props: what was written in the one before waits for its return. */
  followLanguage(): void {
    const { language, initial } = this.#props();
    if (language === this.#language) return;
    this.#others.set(this.#language, this.#view.state);
    this.#language = language;
    this.#view.setState(this.#others.get(language) ?? this.#newState());
    this.prefer(this.#preferences);
    this.replace(initial);
    this.#bringMode();
  }

  /** @param preferences what `preferred` made of the learner's preferences. */
  prefer(preferences: Extension): void {
    this.#preferences = preferences;
    this.#view.dispatch({
      effects: [this.#preferred.reconfigure(preferences), this.#search.reconfigure(this.#searching)],
    });
  }

  destroy(): void {
    this.#view.destroy();
  }

  replace(text: string): void {
    const changes = difference(this.#view.state.doc.toString(), text);
    if (changes) this.#view.dispatch({ changes, userEvent: "input.replace", scrollIntoView: true });
  }

  showProblems(problems: Problem[]): void {
    this.#view.dispatch({ effects: setProblems.of(problems) });
  }

  jumpTo(line: number, column?: number | null): void {
    const { doc } = this.#view.state;
    const target = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const anchor = target.from + Math.min(Math.max(column ?? 1, 1) - 1, target.length);
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: "center" }),
    });
    this.#view.focus();
  }

  press(key: EditorKey): void {
    const { state } = this.#view;
    if ("command" in key) COMMANDS[key.command](this.#view);
    else this.#view.dispatch(insertBracket(state, key.insert) ?? typed(state, key.insert));
  }

  #newState(): EditorState {
    return EditorState.create({
      doc: this.#props().initial,
      extensions: [
        // before the base: Vim takes its keys first
        this.#preferred.of(this.#preferences),
        this.#search.of(this.#searching),
        keymap.of([{ key: "Mod-f", run: () => this.#bringSearch() }]),
        baseExtensions(this.#props),
        this.#mode.of([]),
      ],
    });
  }

  /** Find and replace come with the first wish for them; from then on they have the key for themselves. */
  #bringSearch(): boolean {
    import("./search").then(
      ({ searching, openSearch }) => {
        this.#searching = searching;
        this.prefer(this.#preferences);
        openSearch(this.#view);
      },
      () => "without it the browser's own search remains",
    );
    return true;
  }

  /** The mode comes with its language; the code can be read and written before it is here. */
  async #bringMode(): Promise<void> {
    const language = this.#language;
    const mode = await loadMode(language).catch(() => null);
    if (mode && language === this.#language) {
      this.#view.dispatch({ effects: this.#mode.reconfigure(mode) });
    }
  }
}

/** Text in the place of the selection, as if it came from the keyboard. */
function typed(state: EditorState, text: string) {
  return state.update(state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
}

/** The smallest single change from one text to the other, so that cursor and marks elsewhere stay. */
export function difference(before: string, after: string) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
