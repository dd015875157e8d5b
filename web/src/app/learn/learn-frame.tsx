import type { ReactNode } from "react";
import { tDesk } from "@/shared/i18n/desk";
import { Split } from "@/shared/ui/split";
import { OutlinePane } from "./outline-pane";

interface Props {
  outline: ReactNode;
  text: ReactNode;
  /** null: a lesson without exercises. */
  bench: ReactNode | null;
}

/** Outline, text and workbench side by side, each scrolling for itself; the lines between them can be moved. */
export function LearnFrame({ outline, text, bench }: Props) {
  return (
    <div className="lg:flex lg:h-[calc(100dvh-var(--header))] lg:overflow-hidden">
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
  );
}
