import { tCourses } from "@/shared/i18n/learning";

/** A filling line with its number beside it. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  const bounded = Math.min(100, Math.max(0, Math.round(percent)));
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={bounded}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-2 flex-1 overflow-hidden rounded-s bg-sunk"
      >
        <div
          className="h-full origin-left bg-pass transition-transform duration-200 ease-out"
          style={{ transform: `scaleX(${bounded / 100})` }}
        />
      </div>
      <span className="flex-none text-sm font-semibold tabular-nums">{tCourses.percent(bounded)}</span>
    </div>
  );
}
