import type { ReactNode } from "react";
import { tDesk } from "@/shared/i18n/desk";
import { useMedia } from "@/shared/lib/use-media";
import { Split } from "@/shared/ui/split";
import { OutlinePane } from "./outline-pane";
import { useSwipe } from "./use-swipe";

interface Props {
  outline: ReactNode;
  text: ReactNode;
  /** null: a lesson without exercises. */
  bench: ReactNode | null;
  /** On a small screen a finger turns to the part beside; null: there is only one. */
  onTurn: ((step: -1 | 1) => boolean) | null;
}

/** Where only one part is shown at a time: below Tailwind's `lg`. */
export const SMALL_SCREEN = "(width < 64rem)";

/** Outline, text and workbench side by side, each scrolling for itself; the lines between them can be moved. */
export function LearnFrame({ outline, text, bench, onTurn }: Props) {
  const isSmall = useMedia(SMALL_SCREEN);
  const frame = useSwipe(isSmall ? onTurn : null);
  return (
    // clipped, not hidden: what is hidden can still be scrolled by a program, and the whole frame would move
    <div className="overflow-x-clip lg:overflow-clip">
      <div
        ref={frame}
        className="max-lg:touch-pan-y max-lg:touch-pinch-zoom lg:flex lg:h-[calc(100dvh-var(--header)-var(--keyboard))]"
      >
        <OutlinePane>{outline}</OutlinePane>
        {bench ? (
          <Split
            name="learn.text"
            label={tDesk.textLine}
            axis="x"
            usual={48}
            className="min-w-0 flex-1"
            first={text}
            firstClass="overflow-y-auto"
            second={bench}
            secondClass="flex flex-col"
          />
        ) : (
          <div className="min-w-0 flex-1 overflow-y-auto">{text}</div>
        )}
      </div>
    </div>
  );
}
