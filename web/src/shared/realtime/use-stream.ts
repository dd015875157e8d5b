import { useEffect, useRef, useSyncExternalStore } from "react";
import type { ConnectionState } from "./client";
import type { Listener } from "./subscription";
import { tabRealtime } from "./tab";

/**
 * Follows a stream after the snapshot stamped `cursor`; does nothing while either is unknown.
 *
 * The first cursor counts: a later snapshot of the same page holds nothing that was not told by then.
 */
export function useStream(stream: string | undefined, cursor: number | undefined, listener: Listener): void {
  const latest = useRef({ listener, cursor });
  useEffect(() => {
    latest.current = { listener, cursor };
  });
  const isStamped = cursor !== undefined;
  useEffect(() => {
    if (stream === undefined || !isStamped) return;
    return tabRealtime().listen(stream, latest.current.cursor ?? 0, {
      onEvent: (event) => latest.current.listener.onEvent(event),
      onReset: () => latest.current.listener.onReset(),
    });
  }, [stream, isStamped]);
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
