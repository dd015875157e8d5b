import { useId } from "react";
import type { FilterChoices } from "@/shared/api/types";
import { tCatalogue } from "@/shared/i18n/courses";
import { number } from "@/shared/lib/format";
import { Skeleton } from "@/shared/ui/skeleton";

interface Props {
  title: string;
  choices: FilterChoices["levels"] | undefined;
  value: string | undefined;
  nameOf: (value: string) => string;
  onChange: (value: string | undefined) => void;
}

/** One filter: all, or one of its values with the number of courses that it would leave. */
export function FilterGroup({ title, choices, value, nameOf, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{title}</legend>
      <Option name={name} label={tCatalogue.any} isChosen={!value} onChoose={() => onChange(undefined)} />
      {choices ? (
        withChosen(choices, value).map((choice) => (
          <Option
            key={choice.value}
            name={name}
            label={nameOf(choice.value)}
            count={choice.count}
            isChosen={choice.value === value}
            onChoose={() => onChange(choice.value)}
          />
        ))
      ) : (
        <Skeleton className="my-1.5 h-5 w-32" />
      )}
    </fieldset>
  );
}

interface OptionProps {
  name: string;
  label: string;
  count?: number;
  isChosen: boolean;
  onChoose: () => void;
}

function Option({ name, label, count, isChosen, onChoose }: OptionProps) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2.5 hover:text-petrol pointer-coarse:min-h-11">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="size-4 flex-none accent-petrol"
      />
      <span className="min-w-0 flex-1">{label}</span>
      {count === undefined ? null : <span className="text-sm text-ink2 tabular-nums">{number(count)}</span>}
    </label>
  );
}

/** A value that is chosen is offered even where it leaves nothing. */
function withChosen(choices: FilterChoices["levels"], value: string | undefined): FilterChoices["levels"] {
  const isOffered = !value || choices.some((choice) => choice.value === value);
  return isOffered ? choices : [...choices, { value, count: 0 }];
}
