import { tKeys } from "@/shared/i18n/actions";

/**
 * Keys are written as `Mod+Shift+Enter`, `Alt+N`, `?`: any of Mod (⌘ on a Mac, Ctrl elsewhere), Shift and
 * Alt, then the key as `KeyboardEvent.key` calls it.
 */
interface Combination {
  mod: boolean;
  shift: boolean;
  alt: boolean;
  key: string;
}

export const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether `event` is the press of exactly these keys. */
export function matches(event: KeyboardEvent, keys: string, isMac = IS_MAC): boolean {
  const wanted = parsed(keys);
  const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  // whether "?" needs Shift depends on the keyboard: the sign counts
  const shiftCounts = wanted.key.length > 1 || /\p{Letter}/u.test(wanted.key);
  return (
    mod === wanted.mod &&
    !other &&
    event.altKey === wanted.alt &&
    (!shiftCounts || event.shiftKey === wanted.shift) &&
    isKey(event, wanted)
  );
}

function isKey(event: KeyboardEvent, { key, alt }: Combination): boolean {
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // Alt and a letter make another sign on a Mac
  return alt && event.code === `Key${key.toUpperCase()}`;
}

/** Whether the press belongs to a text that is being written. */
export function isTyping({ target }: Event): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select, [role=textbox]");
}

/** Whether the keys hold Mod: only those count while the learner is typing. */
export function holdsMod(keys: string): boolean {
  return parsed(keys).mod;
}

/** What is printed on the keys: `["Ctrl", "Shift", "↵"]`, on a Mac `["⌘", "⇧", "↵"]`. */
export function keyCaps(keys: string, isMac = IS_MAC): string[] {
  const { mod, shift, alt, key } = parsed(keys);
  return [
    mod ? (isMac ? "⌘" : tKeys.ctrl) : "",
    alt ? (isMac ? "⌥" : tKeys.alt) : "",
    shift ? (isMac ? "⇧" : tKeys.shift) : "",
    SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ].filter(Boolean);
}

const SIGNS: Record<string, string> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(keys: string, isMac = IS_MAC): string {
  return keys.replace("Mod", isMac ? "Meta" : "Control");
}

function parsed(keys: string): Combination {
  const parts = keys.split("+");
  const key = parts.pop() ?? "";
  return { mod: parts.includes("Mod"), shift: parts.includes("Shift"), alt: parts.includes("Alt"), key };
}
