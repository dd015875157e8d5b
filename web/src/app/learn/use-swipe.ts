import { type RefObject, useEffect, useRef } from "react";
import { movesItself, Swipe } from "./swipe";

/** How much of the finger's way the page goes: it shows that it follows, not where it would land. */
const FOLLOW = 0.35;
const ENTER = { duration: 160, easing: "cubic-bezier(0.2, 0.7, 0.3, 1)" };

/**
 * Makes a frame's content turn by swiping; give it the ref.
 *
 * @param onTurn 1: on in reading direction, -1: back; gives false when there is nothing there. null: no swiping.
 */
export function useSwipe(onTurn: ((step: -1 | 1) => boolean) | null): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const turn = useRef(onTurn);
  useEffect(() => {
    turn.current = onTurn;
  });
  const isOn = onTurn !== null;
  useEffect(() => {
    if (isOn && frame.current) return listen(frame.current, (step) => turn.current?.(step) ?? false);
  }, [isOn]);
  return frame;
}

function listen(frame: HTMLElement, onTurn: (step: -1 | 1) => boolean): () => void {
  let swipe: Swipe | null = null;
  const begin = (event: TouchEvent) => {
    const isFree =
      event.touches.length === 1 && !isSelecting() && !movesItself(event.target as Element, frame);
    swipe = isFree ? new Swipe(touchOf(event)) : null;
  };
  const move = (event: TouchEvent) => {
    const way = swipe?.move(touchOf(event)) ?? 0;
    if (!way) return;
    // ours: else the browser would pan, or go back in its history
    if (event.cancelable) event.preventDefault();
    frame.style.transform = isCalm() ? "" : `translateX(${way * FOLLOW}px)`;
  };
  const end = (isTaken: boolean) => {
    const went = swipe?.end() ?? 0;
    swipe = null;
    frame.style.transform = "";
    if (!isTaken || went === 0) return;
    const isRtl = getComputedStyle(frame).direction === "rtl";
    // the next part comes from the side that the finger left
    if (onTurn((isRtl ? went : -went) as -1 | 1)) enter(frame, -went);
  };
  const stop = new AbortController();
  const { signal } = stop;
  frame.addEventListener("touchstart", begin, { passive: true, signal });
  frame.addEventListener("touchmove", move, { passive: false, signal });
  frame.addEventListener("touchend", () => end(true), { signal });
  frame.addEventListener("touchcancel", () => end(false), { signal });
  return () => stop.abort();
}

function enter(frame: HTMLElement, from: number): void {
  if (isCalm()) return;
  frame.animate([{ transform: `translateX(${from * 2}rem)`, opacity: 0.4 }, { transform: "none" }], ENTER);
}

function touchOf(event: TouchEvent) {
  const { clientX: x = 0, clientY: y = 0 } = event.touches[0] ?? {};
  return { x, y, at: event.timeStamp };
}

function isSelecting(): boolean {
  const selection = getSelection();
  return selection?.isCollapsed === false && !isEditing(selection.anchorNode);
}

/** What is selected in an editor hinders nobody: its own handles move it. */
function isEditing(node: Node | null): boolean {
  return node?.parentElement?.closest("[contenteditable=true]") != null;
}

function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
