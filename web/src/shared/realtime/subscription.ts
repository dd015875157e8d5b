import type { ClientFrame, StreamEvent } from "./protocol";

export interface Listener {
  onEvent(event: StreamEvent): void;
  /** The server no longer has what we missed: fetch a fresh snapshot. */
  onReset(): void;
}

interface Reader {
  listener: Listener;
  /** Last sequence that this listener has been told, or that its snapshot holds. */
  seen: number;
}

/** So many recent events are kept, for listeners whose snapshot is a little older than the socket. */
const KEPT = 500;

/**
 * One stream as the socket delivers it, and the listeners in this tab that follow it.
 *
 * Each listener has its own place: their snapshots are of different ages, and after a rewind the socket
 * repeats what some of them know already.
 */
export class Subscription {
  private readonly readers = new Set<Reader>();
  private recent: StreamEvent[] = [];
  /** `recent` holds every event after this sequence. */
  private floor: number;

  constructor(
    readonly stream: string,
    private cursor: number,
  ) {
    this.floor = cursor;
  }

  get isEmpty(): boolean {
    return this.readers.size === 0;
  }

  /** What to ask the server for: everything after the last event that arrived. */
  request(): ClientFrame {
    return { type: "subscribe", stream: this.stream, cursor: this.cursor };
  }

  /** Adds a listener and tells it at once what its snapshot lacks and we still have. */
  add(listener: Listener, cursor: number): () => void {
    const reader: Reader = { listener, seen: cursor };
    this.readers.add(reader);
    if (!this.mustRewind(cursor)) for (const event of this.recent) tell(reader, event);
    return () => this.readers.delete(reader);
  }

  /** True when a listener's snapshot is older than what we kept. */
  mustRewind(cursor: number): boolean {
    return cursor < this.floor;
  }

  rewind(cursor: number): void {
    this.cursor = cursor;
    this.floor = cursor;
    this.recent = [];
  }

  deliver(event: StreamEvent): void {
    if (event.seq <= this.cursor) return;
    this.cursor = event.seq;
    this.keep(event);
    for (const reader of this.readers) tell(reader, event);
  }

  reset(cursor: number): void {
    this.rewind(cursor);
    for (const reader of this.readers) {
      reader.seen = cursor;
      reader.listener.onReset();
    }
  }

  private keep(event: StreamEvent): void {
    this.recent.push(event);
    if (this.recent.length <= KEPT) return;
    const dropped = this.recent.shift();
    this.floor = dropped?.seq ?? this.floor;
  }
}

function tell(reader: Reader, event: StreamEvent): void {
  if (event.seq <= reader.seen) return;
  reader.seen = event.seq;
  reader.listener.onEvent(event);
}
