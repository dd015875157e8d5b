import { type PointerEvent, useRef } from "react";
import { movesItself, Swipe } from "./swipe";

/** How much of the finger's way the page goes: it shows that it follows, not where it would land. */
const FOLLOW = 0.35;
const ENTER = { duration: 160, easing: "cubic-bezier(0.2, 0.7, 0.3, 1)" };

/**
 * Handlers for a frame whose content is turned by swiping.
 *
 * @param onTurn 1: on in reading direction, -1: back; gives false when there is nothing there.
 */
export function useSwipe(onTurn: (step: -1 | 1) => boolean) {
  const swipe = useRef<Swipe | null>(null);
  const finish = (event: PointerEvent<HTMLElement>, isTaken: boolean) => {
    const went = swipe.current?.end() ?? 0;
    swipe.current = null;
    const frame = event.currentTarget;
    frame.style.transform = "";
    if (!isTaken || went === 0) return;
    const isRtl = getComputedStyle(frame).direction === "rtl";
    // the next page comes from the side that the finger left
    if (onTurn((isRtl ? went : -went) as -1 | 1)) enter(frame, -went as -1 | 1);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const isFree = !movesItself(event.target as Element, event.currentTarget) && !isSelecting();
      const isFinger = event.pointerType === "touch" && event.isPrimary;
      swipe.current = isFinger && isFree ? new Swipe(touchOf(event)) : null;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!swipe.current) return;
      const way = swipe.current.move(touchOf(event));
      event.currentTarget.style.transform = way && !isCalm() ? `translateX(${way * FOLLOW}px)` : "";
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => finish(event, true),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => finish(event, false),
  };
}

function enter(frame: HTMLElement, from: -1 | 1): void {
  if (isCalm()) return;
  frame.animate([{ transform: `translateX(${from * 2}rem)`, opacity: 0.4 }, { transform: "none" }], ENTER);
}

function touchOf(event: PointerEvent) {
  return { x: event.clientX, y: event.clientY, at: event.timeStamp };
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}

function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
