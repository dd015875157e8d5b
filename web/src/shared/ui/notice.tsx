import type { ReactNode } from "react";
import { cx } from "@/shared/lib/cx";
import { Icon } from "./icon";

const LOOKS = {
  info: "border-petrol bg-petrol-soft",
  warn: "border-warn bg-warn-soft",
  fail: "border-fail bg-fail-soft",
  pass: "border-pass bg-pass-soft",
};

/** A message inside the page, with room for a way out. Failures interrupt a reader, the rest waits its turn. */
export function Notice({
  tone,
  children,
  action,
}: {
  tone: keyof typeof LOOKS;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div
      role={tone === "fail" ? "alert" : "status"}
      className={cx("flex flex-wrap items-center gap-x-4 gap-y-2 border-s-4 px-4 py-2.5", LOOKS[tone])}
    >
      <span className="flex min-w-0 flex-1 items-start gap-2">
        <span className="mt-1">
          <Icon name={tone === "info" ? "dot" : tone} size={16} />
        </span>
        <span className="min-w-0">{children}</span>
      </span>
      {action}
    </div>
  );
}
