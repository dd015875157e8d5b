import {
  type ChangeSet,
  type EditorState,
  type Range,
  RangeSet,
  StateEffect,
  StateField,
} from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  lineNumberMarkers,
  WidgetType,
} from "@codemirror/view";
import type { Problem } from "./props";

/** Marks of lines that somebody complained about: the number in the gutter, the place, the words behind it. */

export const setProblems = StateEffect.define<Problem[]>();

/** Longer words are in the result below; here they must not push the code away. */
const MAX_WORDS = 80;

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    if (transaction.docChanged) next = withoutChanged(next, transaction.state, transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setProblems)) next = marksOf(transaction.state, effect.value);
    }
    return next;
  },
  provide: (self) => [
    EditorView.decorations.from(self),
    lineNumberMarkers.compute([self], (state) => numbersOf(state.field(self))),
  ],
});

export const problemMarks = [field];

/** A line's mark, and what stands for it in the gutter. */
const LINES = {
  error: Decoration.line({ class: "cm-problem-error" }),
  warning: Decoration.line({ class: "cm-problem-warning" }),
};

const place = Decoration.mark({ class: "cm-problem-place" });

class MarkedNumber extends GutterMarker {
  override readonly elementClass: string;

  constructor(severity: keyof typeof LINES) {
    super();
    this.elementClass = `cm-number-${severity}`;
  }
}

const NUMBERS = { error: new MarkedNumber("error"), warning: new MarkedNumber("warning") };

class Words extends WidgetType {
  readonly words: string;

  constructor(words: string) {
    super();
    this.words = words;
  }

  override eq(other: Words): boolean {
    return other.words === this.words;
  }

  override toDOM(): HTMLElement {
    const span = document.createElement("span");
    span.className = "cm-problem-words";
    span.textContent = this.words;
    return span;
  }
}

function marksOf(state: EditorState, problems: Problem[]): DecorationSet {
  const marks = problems
    .filter((problem) => problem.line >= 1 && problem.line <= state.doc.lines)
    .flatMap((problem) => marksOfOne(state, problem));
  return Decoration.set(marks, true);
}

function marksOfOne(state: EditorState, { line: at, column, message, severity = "error" }: Problem) {
  const { from, to, text } = state.doc.line(at);
  const start = from + Math.min((column ?? 1) - 1, text.length);
  const word = /^\w+|^\S/.exec(text.slice(start - from))?.[0] ?? "";
  const words = message.length > MAX_WORDS ? `${message.slice(0, MAX_WORDS)}…` : message;
  return [
    LINES[severity].range(from),
    ...(column && word ? [place.range(start, start + word.length)] : []),
    ...(words ? [Decoration.widget({ widget: new Words(words), side: 1 }).range(to)] : []),
  ];
}

/** Whoever works on a line has read its complaint. */
function withoutChanged(marks: DecorationSet, state: EditorState, changes: ChangeSet): DecorationSet {
  let kept = marks;
  changes.iterChangedRanges((_, __, from, to) => {
    const first = state.doc.lineAt(from).from;
    const last = state.doc.lineAt(to).to;
    kept = kept.update({ filterFrom: first, filterTo: last, filter: () => false });
  });
  return kept;
}

function numbersOf(marks: DecorationSet): RangeSet<GutterMarker> {
  const numbers: Range<GutterMarker>[] = [];
  marks.between(0, Number.MAX_SAFE_INTEGER, (from, _, mark) => {
    if (mark.eq(LINES.error)) numbers.push(NUMBERS.error.range(from));
    if (mark.eq(LINES.warning)) numbers.push(NUMBERS.warning.range(from));
  });
  return RangeSet.of(numbers);
}
