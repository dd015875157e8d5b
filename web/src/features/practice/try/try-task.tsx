import { useEffect, useRef, useState } from "react";
import type { Exercise } from "@/shared/api/types";
import { tTry } from "@/shared/i18n/try";
import { cx } from "@/shared/lib/cx";
import { AuthorHtml } from "@/shared/ui/author-html";
import { Button } from "@/shared/ui/button";

/** What is to be done, with the editor still in sight: of a long task the beginning, fading out, until the rest is wanted. */
export function TryTask({ exercise }: { exercise: Exercise }) {
  const [isWhole, setWhole] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const isCut = useOverflow(box) && !isWhole;
  const showAll = () => {
    setWhole(true);
    // the button is gone: reading goes on where it began
    box.current?.focus({ preventScroll: true });
  };
  return (
    <div className="border-b border-hair px-4 py-3 sm:px-5">
      <h3 className="text-xl">{exercise.title}</h3>
      <div
        ref={box}
        tabIndex={-1}
        className={cx(
          "mt-1 outline-none",
          !isWhole && "max-h-56 overflow-hidden",
          isCut && "[mask-image:linear-gradient(#000_60%,transparent)]",
        )}
      >
        <AuthorHtml html={exercise.statement_html} />
      </div>
      {isCut ? (
        <Button look="quiet" className="-ms-4" onClick={showAll}>
          {tTry.whole}
        </Button>
      ) : null}
    </div>
  );
}

/** Whether there is more in the box than it shows, also after its width or what is in it changed. */
function useOverflow(box: { current: HTMLDivElement | null }): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setOverflows(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    for (const part of [element, ...element.children]) observer.observe(part);
    return () => observer.disconnect();
  }, [box]);
  return overflows;
}
