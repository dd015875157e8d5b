import { useSyncExternalStore } from "react";
import { tApp } from "@/shared/i18n/shell";
import { Notice } from "@/shared/ui/notice";

function watchLine(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

export function OfflineBanner() {
  const online = useSyncExternalStore(watchLine, () => navigator.onLine);
  return online ? null : <Notice tone="warn">{tApp.offline}</Notice>;
}
