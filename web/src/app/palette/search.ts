import type { Action } from "@/shared/actions/registry";

/** How well `action` fits what was typed: 0 not at all, more is better. Every typed word must fit. */
export function closeness(action: Pick<Action, "label">, typed: string): number {
  const label = plain(action.label);
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return 1;
  const each = words.map((word) => closenessOfWord(label, word));
  return each.every(Boolean) ? each.reduce((sum, one) => sum + one, 0) / words.length : 0;
}

/** The actions that fit, the best first; equally good ones stay in their order. */
export function search(actions: readonly Action[], typed: string): Action[] {
  return actions
    .map((action) => ({ action, score: closeness(action, typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ action }) => action);
}

const START = 4;
const START_OF_WORD = 3;
const INSIDE = 2;
const SCATTERED = 1;

function closenessOfWord(label: string, word: string): number {
  if (label.startsWith(word)) return START;
  if (label.split(/[^\p{Letter}\p{Number}]+/u).some((part) => part.startsWith(word))) return START_OF_WORD;
  if (label.includes(word)) return INSIDE;
  return word.length > 2 && isScattered(label, word) ? SCATTERED : 0;
}

/** Whether the letters of `word` stand in `label` in their order: "lght" finds "light". */
function isScattered(label: string, word: string): boolean {
  let from = 0;
  for (const letter of word) {
    from = label.indexOf(letter, from) + 1;
    if (!from) return false;
  }
  return true;
}

/** Without accents and capitals: "Übersicht" is found by "ubersicht". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
