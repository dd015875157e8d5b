import { useSyncExternalStore } from "react";
import { tApp, tErrors } from "@/shared/i18n/shell";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";
import { useIsOutdated } from "./outdated";

/** What concerns every page: no connection, or an update that this page has not seen. */
export function Banners() {
  const online = useSyncExternalStore(watchLine, () => navigator.onLine);
  const isOutdated = useIsOutdated();
  if (!online) return <Notice tone="warn">{tApp.offline}</Notice>;
  if (!isOutdated) return null;
  const reload = <Button onClick={() => location.reload()}>{tErrors.reload}</Button>;
  return (
    <Notice tone="info" action={reload}>
      {tErrors.outdatedLead}
    </Notice>
  );
}

function watchLine(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
