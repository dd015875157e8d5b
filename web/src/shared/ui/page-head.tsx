import { useEffect } from "react";
import { tApp } from "@/shared/i18n/shell";

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = tApp.title(title);
  }, [title]);
}
