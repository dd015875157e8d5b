import { backoff } from "./backoff";
import { type ClientFrame, parseFrame, type ServerFrame, type StreamEvent } from "./protocol";
import { type Listener, Subscription } from "./subscription";

export type ConnectionState = "idle" | "connecting" | "open" | "waiting" | "expired";

/** The part of a browser's WebSocket that we use, so that tests can bring their own. */
export type Socket = Pick<
  WebSocket,
  "send" | "close" | "readyState" | "onopen" | "onmessage" | "onclose" | "onerror"
>;

const OPEN = 1;
const SESSION_EXPIRED = 4401;
const PING_EVERY_MS = 20_000;
const PONG_WITHIN_MS = 8_000;

/**
 * One socket for the whole tab, shared by every listener of every stream.
 *
 * States: idle (nobody listens) → connecting → open → waiting (lost; will try again) → connecting …
 * and expired (the session ended; `reconnect()` after a new log-in). After each reconnect every stream is
 * asked for from the last sequence that arrived, so nothing is missed and nothing is told twice.
 */
export class RealtimeClient {
  private socket: Socket | null = null;
  private readonly subscriptions = new Map<string, Subscription>();
  private readonly watchers = new Set<() => void>();
  private attempt = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private pingTimer: ReturnType<typeof setTimeout> | undefined;
  private current: ConnectionState = "idle";

  constructor(private readonly openSocket: () => Socket) {}

  get state(): ConnectionState {
    return this.current;
  }

  /** Calls `watcher` after each change of `state`. Returns the undo. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /**
   * Tells `listener` every event of `stream` after `cursor`, in order, once each. Returns the undo.
   *
   * `cursor` is the stamp of the snapshot that the listener already shows.
   */
  listen(stream: string, cursor: number, listener: Listener): () => void {
    const subscription = this.subscriptions.get(stream) ?? this.newSubscription(stream, cursor);
    const undo = subscription.add(listener, cursor);
    if (subscription.mustRewind(cursor)) {
      subscription.rewind(cursor);
      this.ask({ type: "unsubscribe", stream });
      this.ask(subscription.request());
    }
    this.connect();
    return () => {
      undo();
      if (!subscription.isEmpty || this.subscriptions.get(stream) !== subscription) return;
      this.subscriptions.delete(stream);
      this.ask({ type: "unsubscribe", stream });
      if (!this.subscriptions.size) this.stop();
    };
  }

  /** Tries at once: the browser came back on line, the page was opened again, the learner logged in. */
  reconnect(): void {
    if (this.current !== "waiting" && this.current !== "expired") return;
    this.attempt = 0;
    this.moveTo("waiting");
    this.connect();
  }

  private newSubscription(stream: string, cursor: number): Subscription {
    const subscription = new Subscription(stream, cursor);
    this.subscriptions.set(stream, subscription);
    this.ask(subscription.request());
    return subscription;
  }

  private connect(): void {
    if (this.current !== "idle" && this.current !== "waiting") return;
    clearTimeout(this.retryTimer);
    this.moveTo("connecting");
    const socket = this.openSocket();
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = (message) => this.received(parseFrame(message.data));
    socket.onclose = (event) => this.lost(socket, event.code);
    socket.onerror = () => this.lost(socket, 1006);
  }

  private opened(): void {
    this.attempt = 0;
    this.moveTo("open");
    for (const subscription of this.subscriptions.values()) this.ask(subscription.request());
    this.expectLife();
  }

  private received(frame: ServerFrame | null): void {
    this.expectLife();
    if (!frame || !("stream" in frame) || frame.stream === undefined) return;
    const subscription = this.subscriptions.get(frame.stream);
    if (frame.type === "event") subscription?.deliver(frame satisfies StreamEvent);
    if (frame.type === "reset") subscription?.reset(frame.cursor);
  }

  private lost(socket: Socket, code: number): void {
    if (socket !== this.socket) return;
    this.dropSocket();
    this.moveTo(code === SESSION_EXPIRED ? "expired" : "waiting");
    if (this.current === "expired") return;
    this.retryTimer = setTimeout(() => this.connect(), backoff(this.attempt++));
  }

  /** A silent socket may be dead without knowing: ask, and give it up when no frame comes. */
  private expectLife(): void {
    clearTimeout(this.pingTimer);
    this.pingTimer = setTimeout(() => {
      this.ask({ type: "ping" });
      this.pingTimer = setTimeout(() => this.socket && this.lost(this.socket, 1006), PONG_WITHIN_MS);
    }, PING_EVERY_MS);
  }

  private ask(frame: ClientFrame): void {
    if (this.socket?.readyState === OPEN) this.socket.send(JSON.stringify(frame));
  }

  private stop(): void {
    clearTimeout(this.retryTimer);
    this.dropSocket();
    this.attempt = 0;
    this.moveTo("idle");
  }

  private dropSocket(): void {
    clearTimeout(this.pingTimer);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private moveTo(state: ConnectionState): void {
    if (state === this.current) return;
    this.current = state;
    for (const watcher of this.watchers) watcher();
  }
}
