import { openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import { tSearch } from "@/shared/i18n/desk";

/** Find and replace, in the page's language. */
export const searching: Extension = [
  search({ top: true }),
  keymap.of(searchKeymap),
  EditorState.phrases.of({
    Find: tSearch.find,
    Replace: tSearch.replaceWith,
    next: tSearch.next,
    previous: tSearch.previous,
    all: tSearch.all,
    "match case": tSearch.matchCase,
    regexp: tSearch.regexp,
    "by word": tSearch.byWord,
    replace: tSearch.replace,
    "replace all": tSearch.replaceAll,
    close: tSearch.close,
    "current match": tSearch.currentMatch,
    "on line": tSearch.onLine,
    "replaced $ matches": tSearch.replaced,
    "replaced match on line $": tSearch.replacedOnLine,
    "Go to line": tSearch.goToLine,
    go: tSearch.go,
  }),
];

export function openSearch(view: EditorView): void {
  openSearchPanel(view);
}
