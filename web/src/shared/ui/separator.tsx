import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { cx } from "@/shared/lib/cx";

/** What a separator moves: the size of the pane before it, in a unit that its owner chose. */
export interface Sizing {
  value: number;
  min: number;
  max: number;
  /** One press of an arrow key. */
  step: number;
}

interface Props {
  label: string;
  /** `x`: between two panes side by side. */
  axis: "x" | "y";
  sizing: Sizing;
  /** The id of the pane before it. */
  controls: string;
  /** The size in words, for readers. */
  valueText: string;
  /** How much one CSS pixel is in the unit of `sizing`. */
  perPixel: (separator: HTMLElement) => number;
  onResize: (value: number) => void;
  /** Double click: the usual size again. */
  onReset: () => void;
  className?: string;
}

/** A line between two panes that one drags, or moves with the arrow keys, Home and End (ARIA window splitter). */
export function Separator(props: Props) {
  const { label, axis, sizing, controls, valueText, onReset, className } = props;
  const drag = useDrag(props);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> is no control; a separator that has a value is
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === "x" ? "vertical" : "horizontal"}
      aria-valuenow={Math.round(sizing.value)}
      aria-valuemin={Math.round(sizing.min)}
      aria-valuemax={Math.round(sizing.max)}
      aria-valuetext={valueText}
      aria-controls={controls}
      data-axis={axis}
      className={cx("separator", className)}
      onKeyDown={(event) => pressed(event, props)}
      onDoubleClick={onReset}
      {...drag}
    />
  );
}

/** The line follows the pointer, and keeps it while the button or finger is down. */
function useDrag({ axis, sizing, perPixel, onResize }: Props) {
  const start = useRef<{ at: number; value: number; perPixel: number } | null>(null);
  const place = (event: PointerEvent) => (axis === "x" ? event.clientX : event.clientY);
  const end = () => {
    start.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const line = event.currentTarget;
      line.setPointerCapture(event.pointerId);
      const scale = perPixel(line) * direction(line, axis);
      start.current = { at: place(event), value: sizing.value, perPixel: scale };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!start.current) return;
      const { at, value, perPixel: scale } = start.current;
      onResize(within(sizing, value + (place(event) - at) * scale));
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

function pressed(event: KeyboardEvent<HTMLElement>, { axis, sizing, onResize }: Props): void {
  const target = targetOf(event.key, axis, sizing, direction(event.currentTarget, axis));
  if (target === null) return;
  event.preventDefault();
  onResize(within(sizing, target));
}

function targetOf(key: string, axis: "x" | "y", { value, min, max, step }: Sizing, forward: number) {
  if (key === "Home") return min;
  if (key === "End") return max;
  const [less, more] = axis === "x" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  if (key === less) return value - step * forward;
  return key === more ? value + step * forward : null;
}

/** Where the text runs from right to left, the first pane stands at the right. */
function direction(line: HTMLElement, axis: "x" | "y"): 1 | -1 {
  return axis === "x" && getComputedStyle(line).direction === "rtl" ? -1 : 1;
}

function within({ min, max }: Sizing, value: number): number {
  return Math.min(max, Math.max(min, value));
}
