import { useEffect, useState } from "react";

/** A tap on a button takes the focus before it counts: nothing may move in between. */
const LEAVE_MS = 300;
/** Of the row of signs: as high as a finger. */
const ROW_PX = 48;

/**
 * Whether a part of the page has the focus; stays true for a moment after it left.
 *
 * Gives handlers for the part as well.
 */
export function useHeldFocus() {
  const [hasFocus, setFocus] = useState(false);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (hasFocus) setHeld(true);
    const timer = hasFocus ? undefined : setTimeout(() => setHeld(false), LEAVE_MS);
    return () => clearTimeout(timer);
  }, [hasFocus]);
  return { isHeld, handlers: { onFocus: () => setFocus(true), onBlur: () => setFocus(false) } };
}

/**
 * How many pixels of the window's lower end the phone's keyboard covers, while `isOpen`.
 *
 * Some browsers shrink the window instead and cover nothing. The page makes room by `--keyboard`, which
 * counts the row of signs in.
 */
export function useCovered(isOpen: boolean): number {
  const [covered, setCovered] = useState(0);
  useEffect(() => {
    const seen = window.visualViewport;
    if (!isOpen || !seen) return;
    const measure = () =>
      setCovered(Math.max(0, Math.round(window.innerHeight - seen.height - seen.offsetTop)));
    measure();
    seen.addEventListener("resize", measure);
    seen.addEventListener("scroll", measure);
    return () => {
      seen.removeEventListener("resize", measure);
      seen.removeEventListener("scroll", measure);
    };
  }, [isOpen]);
  useEffect(() => {
    const { style } = document.documentElement;
    if (isOpen) style.setProperty("--keyboard", `${covered + ROW_PX}px`);
    return () => {
      style.removeProperty("--keyboard");
    };
  }, [isOpen, covered]);
  return covered;
}
