import { type CSSProperties, type ReactNode, useId } from "react";
import { cx } from "@/shared/lib/cx";
import { percent } from "@/shared/lib/format";
import { keepPaneSize, usePaneSize } from "@/shared/lib/pane-sizes";
import { Separator } from "./separator";

/** Percent of the whole that the first pane may have; the style sheet adds least sizes in pixels. */
const LIMITS = { min: 20, max: 80, step: 2 };

interface Props {
  /** Under which its size is kept on this device. */
  name: string;
  /** Of the line between the panes. */
  label: string;
  /** `x`: side by side. */
  axis: "x" | "y";
  /** Percent of the first pane while nobody has moved the line. */
  usual: number;
  first: ReactNode;
  second: ReactNode;
  className?: string;
  firstClass?: string | undefined;
  secondClass?: string | undefined;
}

/** Two panes with a line between them that can be moved. Where the screen is small, one below the other. */
export function Split({
  name,
  label,
  axis,
  usual,
  first,
  second,
  className,
  firstClass,
  secondClass,
}: Props) {
  const id = useId();
  const value = usePaneSize(name) ?? usual;
  return (
    <div
      className={cx("split", className)}
      data-axis={axis}
      style={{ "--split": `${value}%` } as CSSProperties}
    >
      <div id={id} className={cx("min-h-0 min-w-0", firstClass)}>
        {first}
      </div>
      <Separator
        label={label}
        axis={axis}
        sizing={{ ...LIMITS, value }}
        controls={id}
        valueText={percent(value)}
        perPixel={(line) => 100 / lengthOf(line.parentElement, axis)}
        onResize={(next) => keepPaneSize(name, next)}
        onReset={() => keepPaneSize(name, null)}
        className="max-lg:hidden"
      />
      <div className={cx("min-h-0 min-w-0", secondClass)}>{second}</div>
    </div>
  );
}

function lengthOf(element: HTMLElement | null, axis: "x" | "y"): number {
  return (axis === "x" ? element?.clientWidth : element?.clientHeight) || 1;
}
