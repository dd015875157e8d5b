import { tDesk } from "@/shared/i18n/desk";
import { Button } from "@/shared/ui/button";
import { late } from "@/shared/ui/late";
import { Notice } from "@/shared/ui/notice";
import { StorageNotice } from "../components/storage-notice";
import type { Code } from "./use-code";

const RivalNotice = late(async () => (await import("./rival-notice")).default);

/** What the learner has to know about the code, or to decide. */
export function DraftNotices({ code }: { code: Code }) {
  const { status, storageFailed, rival, earlier } = code.draft;
  return (
    <>
      {rival ? <RivalNotice rival={rival} code={code} /> : null}
      {earlier !== null && !rival ? <EarlierNotice code={code} /> : null}
      {storageFailed ? <StorageNotice of={status === "saved" ? "saved" : "code"} /> : null}
    </>
  );
}

function EarlierNotice({ code }: { code: Code }) {
  return (
    <Notice
      tone="info"
      action={
        <span className="flex gap-2">
          <Button onClick={code.bringBack}>{tDesk.bringBack}</Button>
          <Button look="quiet" onClick={code.forgetEarlier}>
            {tDesk.fine}
          </Button>
        </span>
      }
    >
      {tDesk.replaced}
    </Notice>
  );
}
