import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { tAccounts } from "@/shared/i18n/accounts";
import { cx } from "@/shared/lib/cx";
import { Icon } from "@/shared/ui/icon";

const INPUT =
  "block h-11 w-full rounded-m border bg-surface px-3 text-base text-ink placeholder:text-ink2 aria-invalid:border-fail";

interface FieldProps extends ComponentProps<"input"> {
  label: string;
  hint?: string;
  error?: string | undefined;
}

/** A labelled text field; its message is tied to it and shown under it. */
export function TextField({ label, hint, error, className, ...input }: FieldProps) {
  const { id, frame, aria } = useFieldFrame(label, hint, error);
  return frame(
    <input
      id={id}
      className={cx(INPUT, error ? "border-fail" : "border-edge", className)}
      {...aria}
      {...input}
    />,
  );
}

/** A password that one may look at; managers fill it and pasting is welcome. */
export function PasswordField({ label, hint, error, ...input }: FieldProps) {
  const [shown, setShown] = useState(false);
  const { id, frame, aria } = useFieldFrame(label, hint, error);
  return frame(
    <span className="relative block">
      <input
        id={id}
        type={shown ? "text" : "password"}
        className={cx(INPUT, error ? "border-fail" : "border-edge", "pe-20")}
        {...aria}
        {...input}
      />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        aria-label={shown ? tAccounts.hidePassword : tAccounts.showPassword}
        className="absolute inset-y-0 end-0 rounded-m px-3 text-sm font-semibold text-petrol hover:bg-sunk"
      >
        {shown ? tAccounts.hide : tAccounts.show}
      </button>
    </span>,
  );
}

function useFieldFrame(label: string, hint: string | undefined, error: string | undefined) {
  const id = useId();
  const note = error ?? hint;
  const frame = (control: ReactNode) => (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {control}
      {note ? (
        <p
          id={`${id}-note`}
          className={cx("mt-1 flex items-center gap-1.5 text-sm", error ? "text-fail" : "text-ink2")}
        >
          {error ? <Icon name="warn" size={14} /> : null}
          {note}
        </p>
      ) : null}
    </div>
  );
  const aria = { "aria-invalid": Boolean(error), ...(note ? { "aria-describedby": `${id}-note` } : {}) };
  return { id, frame, aria };
}
