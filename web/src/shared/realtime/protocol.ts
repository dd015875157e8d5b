/** The frames of `/ws`: JSON text, one object each. */

export interface StreamEvent {
  stream: string;
  /** Place of the event in its stream; grows by one. */
  seq: number;
  name: string;
  data: unknown;
  at: string;
}

export type ServerFrame =
  | { type: "subscribed"; stream: string; cursor: number }
  | ({ type: "event" } & StreamEvent)
  | { type: "reset"; stream: string; cursor: number }
  | { type: "error"; stream?: string; code: string; title: string; detail: string }
  | { type: "pong" };

export type ClientFrame =
  | { type: "subscribe"; stream: string; cursor: number | null }
  | { type: "unsubscribe"; stream: string }
  | { type: "ping" };

const TYPES = new Set(["subscribed", "event", "reset", "error", "pong"]);

/** Reads a frame; null for anything that is not one (a newer server may say more than we know). */
export function parseFrame(text: unknown): ServerFrame | null {
  if (typeof text !== "string") return null;
  try {
    const frame: unknown = JSON.parse(text);
    const known =
      typeof frame === "object" && frame !== null && "type" in frame && TYPES.has(String(frame.type));
    return known ? (frame as ServerFrame) : null;
  } catch {
    return null;
  }
}
