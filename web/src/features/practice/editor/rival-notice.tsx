import { useState } from "react";
import type { Draft } from "@/shared/api/types";
import { tDesk } from "@/shared/i18n/desk";
import { cx } from "@/shared/lib/cx";
import { ago } from "@/shared/lib/format";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";
import { CodeDifference } from "../history/code-difference";
import type { Code } from "./use-code";

/** The code was saved from somewhere else meanwhile: both texts, and the choice. Nothing is lost by either. */
export default function RivalNotice({ rival, code }: { rival: Draft; code: Code }) {
  const [isCompared, setCompared] = useState(false);
  return (
    <section
      aria-label={tDesk.rivalTitle}
      // compared, the texts need the room more than the editor does
      className={cx(
        "overflow-y-auto border-b border-hair",
        isCompared ? "grow-1000 basis-0" : "max-h-[75%] flex-none",
      )}
    >
      <Notice tone="warn">
        <strong>{tDesk.rivalTitle}</strong> {tDesk.rivalLead(ago(rival.updated_at))}
        <span className="mt-2 flex flex-wrap gap-2">
          <Button onClick={code.keepMine}>{tDesk.keepMine}</Button>
          <Button onClick={code.takeRival}>{tDesk.takeRival}</Button>
          <Button look="quiet" aria-expanded={isCompared} onClick={() => setCompared(!isCompared)}>
            {isCompared ? tDesk.hideDifference : tDesk.showDifference}
          </Button>
        </span>
      </Notice>
      {isCompared ? (
        <div className="p-3">
          <p className="mb-2 text-sm text-ink2">{tDesk.differenceKey}</p>
          <CodeDifference before={rival.source} after={code.current()} />
        </div>
      ) : null}
    </section>
  );
}
