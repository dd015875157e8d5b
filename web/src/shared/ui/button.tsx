import type { ComponentProps } from "react";
import { cx } from "@/shared/lib/cx";

const BASE =
  "inline-flex min-h-10 pointer-coarse:min-h-11 items-center justify-center gap-2 rounded-m px-4 text-base font-semibold whitespace-nowrap no-underline " +
  "transition-opacity duration-120 ease-out disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55";

const LOOKS = {
  primary: "forced-colors:border bg-petrol text-on-fill hover:opacity-90",
  secondary: "border border-edge bg-surface text-ink hover:bg-sunk",
  quiet: "text-ink2 hover:bg-sunk hover:text-ink",
};

/** For a button with words of an author's, which may be longer than its place is wide. */
export const LONG_WORDS = "min-w-0 max-w-full text-start whitespace-normal! wrap-anywhere";

export type Look = keyof typeof LOOKS;

/** The classes of a button, for links that look like one. */
export function buttonClass(look: Look = "secondary", extra?: string): string {
  return cx(BASE, LOOKS[look], extra);
}

/** A push button; `type="button"` unless told otherwise, so that it never submits a form by accident. */
export function Button({
  look = "secondary",
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { look?: Look }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}
