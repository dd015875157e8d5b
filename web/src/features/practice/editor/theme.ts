import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The editor in the tokens of the page: the same rules serve both themes. */
const surface = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "1rem" },
  "&.cm-focused": { outline: "2px solid var(--petrol)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.6", fontVariantLigatures: "none" },
  ".cm-content": { padding: "0.5rem 0", caretColor: "var(--petrol)" },
  ".cm-line": { padding: "0 0.75rem" },
  ".cm-cursor": { borderLeftColor: "var(--petrol)", borderLeftWidth: "2px" },
  ".cm-gutters": {
    backgroundColor: "var(--sunk)",
    color: "var(--ink2)",
    borderRight: "1px solid var(--hair)",
    fontVariantNumeric: "tabular-nums",
  },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "var(--gutter)", padding: "0 0.625rem 0 0.5rem" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--petrol) 6%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--petrol-soft)", color: "var(--petrol)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--petrol) 24%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--petrol-soft)",
    outline: "1px solid var(--petrol)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "var(--fail-soft)",
    outline: "1px solid var(--fail)",
  },
  ".cm-problem-error": { backgroundColor: "var(--fail-soft)" },
  ".cm-problem-warning": { backgroundColor: "var(--warn-soft)" },
  ".cm-lineNumbers .cm-number-error": { backgroundColor: "var(--fail)", color: "var(--on-fill)" },
  ".cm-lineNumbers .cm-number-warning": { backgroundColor: "var(--warn)", color: "var(--on-fill)" },
  ".cm-problem-place": { textDecoration: "underline wavy var(--fail)", textUnderlineOffset: "0.2em" },
  ".cm-problem-words": {
    paddingInlineStart: "2ch",
    fontFamily: "var(--font-sans)",
    fontSize: "0.875em",
    color: "var(--ink2)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    borderRadius: "4px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    padding: "0.125rem 0.5rem",
    fontFamily: "var(--font-mono)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--petrol)",
    color: "var(--on-fill)",
  },
});

const words = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.standard(tags.typeName)],
    color: "var(--code-keyword)",
    fontWeight: "600",
  },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: [tags.comment, tags.docString], color: "var(--code-comment)", fontStyle: "italic" },
  {
    tag: [tags.definition(tags.variableName), tags.function(tags.definition(tags.variableName))],
    fontWeight: "650",
  },
  { tag: tags.processingInstruction, color: "var(--code-keyword)" },
  { tag: tags.className, fontWeight: "650" },
  { tag: tags.invalid, color: "var(--fail)" },
]);

export const editorTheme = [surface, syntaxHighlighting(words)];
