import type { RefObject } from "react";
import type { ExerciseItem } from "@/shared/api/types";
import { tLearn } from "@/shared/i18n/learning";
import { tPractice } from "@/shared/i18n/practice";
import { cx } from "@/shared/lib/cx";
import { GutterCell } from "@/shared/ui/gutter";

interface Props {
  /** The name of the exercise: takes the focus when one is chosen in the text. */
  heading: RefObject<HTMLHeadingElement | null>;
  exercises: ExerciseItem[];
  active: ExerciseItem;
  onChange: (item: ExerciseItem) => void;
  /** On a small screen, while the text is shown. */
  isHidden: boolean;
}

/** Names the exercise on the workbench; with several in a lesson, the gutter's numbers switch between them. */
export function ExerciseSwitch({ heading, exercises, active, onChange, isHidden }: Props) {
  return (
    <div className={cx("flex flex-none items-stretch border-b border-hair", isHidden && "max-lg:hidden")}>
      <fieldset className="flex">
        <legend className="sr-only">{tPractice.exercises}</legend>
        {exercises.map((item, index) => (
          <button
            key={item.id}
            type="button"
            aria-pressed={item === active}
            aria-label={`${tLearn.exerciseNumber(index + 1)}: ${item.title}`}
            onClick={() => onChange(item)}
            className="flex min-h-11 -outline-offset-2"
          >
            <GutterCell
              label={index + 1}
              state={item.status === "completed" ? "pass" : item === active ? "here" : "none"}
            />
          </button>
        ))}
      </fieldset>
      <h2 ref={heading} tabIndex={-1} className="min-w-0 flex-1 truncate px-4 py-2.5 text-lg">
        {active.title}
      </h2>
    </div>
  );
}
