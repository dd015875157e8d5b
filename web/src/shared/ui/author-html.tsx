import {
  Fragment,
  type ReactNode,
  type SyntheticEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { cx } from "@/shared/lib/cx";
import { enrich, frameLostImage, type RunnableBlock } from "./author-blocks";

interface Props {
  html: string;
  className?: string;
  /** What stands below a program that the reader may run; without it programs are only read. */
  runnable?: (block: RunnableBlock) => ReactNode;
}

/** Text of an author: the server rendered it from Markdown and cleaned it. */
export function AuthorHtml({ html, className, runnable }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [blocks, setBlocks] = useState<RunnableBlock[]>([]);
  // the same object for the same text: React writes another one anew, and what was added to the tree would be gone
  const content = useMemo(() => ({ __html: html }), [html]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another tree to enrich
  useLayoutEffect(() => {
    if (root.current) setBlocks(enrich(root.current));
  }, [html]);
  return (
    <>
      <div
        ref={root}
        // the text's own direction, whatever the page's is
        dir="auto"
        className={cx("prose", className)}
        onErrorCapture={replaceLost}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by the server, and the CSP runs no script of it
        dangerouslySetInnerHTML={content}
      />
      {runnable
        ? blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the programs of a text do not move
            <Fragment key={index}>{createPortal(runnable(block), block.host)}</Fragment>
          ))
        : null}
    </>
  );
}

function replaceLost({ target }: SyntheticEvent): void {
  if (target instanceof HTMLImageElement) frameLostImage(target);
}
