import { useEffect, useRef, useSyncExternalStore } from "react";
import type { ConnectionState } from "./client";
import type { Listener } from "./subscription";
import { tabRealtime } from "./tab";

/** Follows a stream after the snapshot stamped `cursor`; does nothing while either is unknown. */
export function useStream(stream: string | undefined, cursor: number | undefined, listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    if (stream === undefined || cursor === undefined) return;
    return tabRealtime().listen(stream, cursor, {
      onEvent: (event) => latest.current.onEvent(event),
      onReset: () => latest.current.onReset(),
    });
  }, [stream, cursor]);
}

export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(watchConnection, connectionState);
}

function watchConnection(changed: () => void): () => void {
  return tabRealtime().watch(changed);
}

function connectionState(): ConnectionState {
  return tabRealtime().state;
}
