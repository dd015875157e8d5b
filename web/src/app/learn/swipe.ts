/** A finger that moves: pixels, and milliseconds of any clock. */
export interface Touch {
  x: number;
  y: number;
  at: number;
}

/** Movements below are none yet. */
const SLOP_PX = 10;
/** A finger that rested first selects text, or presses long. */
const REST_MS = 350;
/** How far, or how fast, a finger has to go. */
const FAR_PX = 80;
const FAST_PX_PER_MS = 0.5;
const FLICK_PX = 30;

/**
 * Decides whether a finger swipes sideways.
 *
 * The first movement decides for good: up or down it is scrolling, after a rest it is selecting, and then
 * nothing sideways happens until the next touch.
 */
export class Swipe {
  readonly #start: Touch;
  #kind: "open" | "sideways" | "other" = "open";
  #last: Touch;

  constructor(start: Touch) {
    this.#start = start;
    this.#last = start;
  }

  /** How far the page follows: pixels to the right, 0 while it is no swipe. */
  move(touch: Touch): number {
    this.#last = touch;
    const [dx, dy] = [touch.x - this.#start.x, touch.y - this.#start.y];
    if (this.#kind === "open" && Math.hypot(dx, dy) >= SLOP_PX) {
      const isSideways = Math.abs(dx) > 2 * Math.abs(dy) && touch.at - this.#start.at < REST_MS;
      this.#kind = isSideways ? "sideways" : "other";
    }
    return this.#kind === "sideways" ? dx : 0;
  }

  /** Where the swipe went: 1 to the right, -1 to the left, 0 when it was none or was taken back. */
  end(): -1 | 0 | 1 {
    if (this.#kind !== "sideways") return 0;
    const dx = this.#last.x - this.#start.x;
    const speed = Math.abs(dx) / Math.max(1, this.#last.at - this.#start.at);
    const counts = Math.abs(dx) >= FAR_PX || (Math.abs(dx) >= FLICK_PX && speed >= FAST_PX_PER_MS);
    if (!counts) return 0;
    return dx > 0 ? 1 : -1;
  }
}

/** Whether a touch on `target` belongs to something that moves sideways itself, inside `frame`. */
export function movesItself(target: Element, frame: Element): boolean {
  if (target.closest("[role=separator], select, input, [role=toolbar]")) return true;
  for (let element: Element | null = target; element && element !== frame; element = element.parentElement) {
    if (element.scrollWidth <= element.clientWidth + 1) continue;
    if (/auto|scroll/.test(getComputedStyle(element).overflowX)) return true;
  }
  return false;
}
