import { cx } from "@/shared/lib/cx";

/** Text of an author: the server rendered it from Markdown and cleaned it. */
export function AuthorHtml({ html, className }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by the server, and the CSP runs no script of it
  return <div className={cx("prose", className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
