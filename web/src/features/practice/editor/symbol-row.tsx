import type { MouseEvent, ReactNode } from "react";
import { createPortal } from "react-dom";
import { tSymbols } from "@/shared/i18n/desk";
import { symbolsOf } from "./languages";
import type { EditorLink } from "./link";
import type { EditorKey } from "./props";
import { useCovered } from "./use-keyboard";

type Move = Extract<EditorKey, { command: string }>["command"];

const FIRST: [Move, string][] = [
  ["indent", "⇥"],
  ["undo", "↶"],
  ["left", "←"],
  ["right", "→"],
];
const LAST: [Move, string][] = [
  ["up", "↑"],
  ["down", "↓"],
];

/** Signs that a phone's keyboard hides, right above it. A press leaves the focus, and the keyboard, where it is. */
export function SymbolRow({ language, link }: { language: string; link: EditorLink }) {
  const covered = useCovered(true);
  const move = ([command, sign]: [Move, string]) => (
    <Key key={command} label={tSymbols[command]} onPress={() => link.press({ command })}>
      {sign}
    </Key>
  );
  return createPortal(
    <div
      role="toolbar"
      aria-label={tSymbols.row}
      onMouseDown={keepFocus}
      style={{ transform: `translateY(-${covered}px)` }}
      className="fixed inset-x-0 bottom-0 z-30 flex h-12 items-center overflow-x-auto border-t border-hair bg-sunk px-1 [scrollbar-width:none]"
    >
      {FIRST.map(move)}
      {symbolsOf(language).map((sign) => (
        <Key key={sign} label={sign} onPress={() => link.press({ insert: sign })}>
          {sign}
        </Key>
      ))}
      {LAST.map(move)}
    </div>,
    document.querySelector("main") ?? document.body,
  );
}

function Key({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="grid h-11 min-w-11 flex-none place-items-center rounded-s font-mono text-lg active:bg-petrol-soft active:text-petrol"
    >
      {children}
    </button>
  );
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
