import type { Socket } from "./client";
import type { ClientFrame, ServerFrame, StreamEvent } from "./protocol";

/** A socket for tests: the test is the server. */
export class FakeSocket implements Socket {
  static readonly all: FakeSocket[] = [];

  readyState = 0;
  readonly sent: ClientFrame[] = [];
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  onerror: Socket["onerror"] = null;

  constructor() {
    FakeSocket.all.push(this);
  }

  static get last(): FakeSocket {
    const socket = FakeSocket.all.at(-1);
    if (!socket) throw new Error("no socket was opened");
    return socket;
  }

  send(text: string): void {
    if (this.readyState !== 1) throw new Error("sent on a socket that is not open");
    this.sent.push(JSON.parse(text) as ClientFrame);
  }

  close(): void {
    this.readyState = 3;
  }

  accept(): void {
    this.readyState = 1;
    this.onopen?.call(this as unknown as WebSocket, new Event("open"));
  }

  drop(code = 1006): void {
    this.readyState = 3;
    this.onclose?.call(this as unknown as WebSocket, new CloseEvent("close", { code }));
  }

  tell(frame: ServerFrame | string): void {
    const data = typeof frame === "string" ? frame : JSON.stringify(frame);
    this.onmessage?.call(this as unknown as WebSocket, new MessageEvent("message", { data }));
  }

  event(stream: string, seq: number, name = `event ${seq}`, data: unknown = {}): void {
    this.tell({ type: "event", ...streamEvent(stream, seq, name, data) });
  }
}

export function streamEvent(stream: string, seq: number, name: string, data: unknown): StreamEvent {
  return { stream, seq, name, data, at: "2026-11-20T10:00:00Z" };
}
