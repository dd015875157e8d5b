import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { type ConnectionState, RealtimeClient, type Socket } from "./client";
import type { StreamEvent } from "./protocol";

function openBrowserSocket(): Socket {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return new WebSocket(`${scheme}//${location.host}/ws`);
}

const RealtimeContext = createContext<RealtimeClient | null>(null);

/** Gives the pages below the tab's one connection for live events. */
export function RealtimeProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() => new RealtimeClient(openBrowserSocket));
  useEffect(() => {
    const retry = () => client.reconnect();
    const retryWhenSeen = () => document.visibilityState === "visible" && client.reconnect();
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", retryWhenSeen);
    return () => {
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", retryWhenSeen);
    };
  }, [client]);
  return <RealtimeContext value={client}>{children}</RealtimeContext>;
}

export function useRealtime(): RealtimeClient {
  const client = useContext(RealtimeContext);
  if (!client) throw new Error("useRealtime needs a RealtimeProvider above it");
  return client;
}

export function useConnectionState(): ConnectionState {
  const client = useRealtime();
  return useSyncExternalStore(
    (changed) => client.watch(changed),
    () => client.state,
  );
}

interface StreamHandlers {
  onEvent(event: StreamEvent): void;
  onReset(): void;
}

/** Follows a stream after the snapshot stamped `cursor`; does nothing while either is unknown. */
export function useStream(
  stream: string | undefined,
  cursor: number | undefined,
  handlers: StreamHandlers,
): void {
  const client = useRealtime();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (stream === undefined || cursor === undefined) return;
    return client.listen(stream, cursor, {
      onEvent: (event) => latest.current.onEvent(event),
      onReset: () => latest.current.onReset(),
    });
  }, [client, stream, cursor]);
}
