import { useId } from "react";
import { cx } from "@/shared/lib/cx";

interface Props<Value extends string | number> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

/** One of a few, side by side: radio buttons that look like one bar. */
export function Choice<Value extends string | number>(props: Props<Value>) {
  const { label, options, value, onChange, className } = props;
  const name = useId();
  return (
    <fieldset className={className}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <div className="flex rounded-m border border-edge">
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "relative flex min-h-10 flex-1 cursor-pointer items-center justify-center px-3 text-center first:rounded-s-m last:rounded-e-m",
              "not-first:border-s not-first:border-edge has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-petrol pointer-coarse:min-h-11",
              option.value === value ? "bg-petrol font-semibold text-on-fill" : "hover:bg-sunk",
            )}
          >
            <input
              type="radio"
              name={name}
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
