import { type ReactNode, useId, useState } from "react";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { cx } from "@/shared/lib/cx";
import { GutterLine } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { type Group, type GroupResult, groupTitle } from "./groups";
import { verdictState, verdictTone } from "./verdict";

interface Props {
  group: Group;
  result: GroupResult | undefined;
  isOpen: boolean;
  children: ReactNode;
}

/** A group of tests under a line of its own: its title, its points and its verdict; pressed, it folds. */
export function GroupSection({ group, result, isOpen: opened, children }: Props) {
  const [isOpen, setOpen] = useState(opened);
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`} className="border-t border-hair">
      <GutterLine label="" state={result ? verdictState(result.verdict) : "none"} align="start">
        <h4 className="font-sans text-base leading-6 tracking-normal">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={`${id}-tests`}
            onClick={() => setOpen(!isOpen)}
            className="flex min-h-11 w-full flex-wrap items-start gap-x-3 bg-sunk py-2.5 ps-3 pe-4 text-start -outline-offset-2 hover:bg-petrol-soft"
          >
            <span className={cx("mt-1 text-ink2 rtl:-scale-x-100", isOpen && "rotate-90 rtl:rotate-90")}>
              <Icon name="next" size={16} />
            </span>
            <span id={`${id}-title`} className="min-w-32 flex-1 font-semibold break-words">
              {groupTitle(group)}
            </span>
            {result ? (
              <span className={cx("font-semibold", verdictTone(result.verdict))}>
                {tPractice.verdict[result.verdict]}
              </span>
            ) : null}
            <span className="font-normal text-ink2 tabular-nums max-sm:w-full max-sm:ps-7">
              {result ? tResults.pointsOf(result.points, result.max_points) : tResults.points(group.points)}
            </span>
          </button>
        </h4>
      </GutterLine>
      <div id={`${id}-tests`} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}
