import { tDesk } from "@/shared/i18n/desk";
import { cx } from "@/shared/lib/cx";
import { Icon, type IconName } from "@/shared/ui/icon";
import type { DraftState, DraftStatus } from "./draft-keeper";

const LOOKS: Record<DraftStatus, { icon: IconName; tone: string } | null> = {
  clean: null,
  saving: { icon: "dot", tone: "text-ink2" },
  saved: { icon: "pass", tone: "text-ink2" },
  device: { icon: "warn", tone: "text-warn" },
  unsaved: { icon: "fail", tone: "text-fail font-semibold" },
};

/** How safe the code is, in a word. Readers hear it only when something is wrong. */
export function SaveStatus({ draft }: { draft: DraftState }) {
  const look = LOOKS[draft.status];
  const words = look ? tDesk.status[draft.status] : "";
  const isTrouble = draft.status === "device" || draft.status === "unsaved";
  return (
    <>
      {look ? (
        <span
          data-status={draft.status}
          title={tDesk.statusHelp[draft.status]}
          className={cx("flex items-center gap-1.5 px-3 text-sm whitespace-nowrap", look.tone)}
        >
          <Icon name={look.icon} size={14} />
          {words}
        </span>
      ) : null}
      <span role="status" className="sr-only">
        {isTrouble ? tDesk.statusHelp[draft.status] : ""}
      </span>
    </>
  );
}
