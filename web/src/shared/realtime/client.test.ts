import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RealtimeClient } from "./client";
import { FakeSocket } from "./fake-socket";

const STREAM = "user:1";

function setUp() {
  const client = new RealtimeClient(() => new FakeSocket());
  const seen: number[] = [];
  const resets: string[] = [];
  const listener = {
    onEvent: (event: { seq: number }) => seen.push(event.seq),
    onReset: () => resets.push("reset"),
  };
  return { client, seen, resets, listener };
}

const listenAgain = (client: RealtimeClient, cursor: number) => {
  const seen: number[] = [];
  const undo = client.listen(STREAM, cursor, {
    onEvent: (event) => seen.push(event.seq),
    onReset: () => seen.push(-1),
  });
  return { seen, undo };
};

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

describe("subscribing", () => {
  test("opens one socket and asks for every stream from its snapshot's cursor", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 17, listener);
    client.listen("course:2", 3, listener);
    FakeSocket.last.accept();
    expect(FakeSocket.all).toHaveLength(1);
    expect(FakeSocket.last.sent).toEqual([
      { type: "subscribe", stream: STREAM, cursor: 17 },
      { type: "subscribe", stream: "course:2", cursor: 3 },
    ]);
  });

  test("tells events in order and once, whatever is repeated", () => {
    const { client, seen, listener } = setUp();
    client.listen(STREAM, 17, listener);
    FakeSocket.last.accept();
    for (const seq of [16, 17, 18, 18, 19, 18, 20]) FakeSocket.last.event(STREAM, seq);
    expect(seen).toEqual([18, 19, 20]);
  });

  test("leaves out frames that it does not know", () => {
    const { client, seen, listener } = setUp();
    client.listen(STREAM, 0, listener);
    FakeSocket.last.accept();
    for (const frame of ["", "{", "null", "[]", '{"type":"news"}', '{"type":"pong"}'])
      FakeSocket.last.tell(frame);
    FakeSocket.last.event("user:of somebody else", 1);
    FakeSocket.last.event(STREAM, 1);
    expect(seen).toEqual([1]);
  });

  test("a listener of an older snapshot gets what the tab heard since", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 17, listener);
    FakeSocket.last.accept();
    FakeSocket.last.event(STREAM, 18);
    FakeSocket.last.event(STREAM, 19);
    const late = listenAgain(client, 18);
    expect(late.seen).toEqual([19]);
    FakeSocket.last.event(STREAM, 20);
    expect(late.seen).toEqual([19, 20]);
  });

  test("a snapshot older than anything kept makes the server repeat, to that listener only", () => {
    const { client, seen, listener } = setUp();
    client.listen(STREAM, 17, listener);
    FakeSocket.last.accept();
    FakeSocket.last.event(STREAM, 18);
    const old = listenAgain(client, 15);
    expect(FakeSocket.last.sent.slice(-2)).toEqual([
      { type: "unsubscribe", stream: STREAM },
      { type: "subscribe", stream: STREAM, cursor: 15 },
    ]);
    for (const seq of [16, 17, 18, 19]) FakeSocket.last.event(STREAM, seq);
    expect(old.seen).toEqual([16, 17, 18, 19]);
    expect(seen).toEqual([18, 19]);
  });

  test("keeps a bounded number of events and asks the server for older ones", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 0, listener);
    FakeSocket.last.accept();
    for (let seq = 1; seq <= 600; seq += 1) FakeSocket.last.event(STREAM, seq);
    const recent = listenAgain(client, 100);
    expect(recent.seen).toHaveLength(500);
    listenAgain(client, 99);
    expect(FakeSocket.last.sent.at(-1)).toEqual({ type: "subscribe", stream: STREAM, cursor: 99 });
  });

  test("the last one to leave takes the socket along", () => {
    const { client, listener } = setUp();
    const undo = client.listen(STREAM, 0, listener);
    const other = listenAgain(client, 0);
    FakeSocket.last.accept();
    undo();
    expect(client.state).toBe("open");
    other.undo();
    expect(FakeSocket.last.sent.at(-1)).toEqual({ type: "unsubscribe", stream: STREAM });
    expect(client.state).toBe("idle");
    expect(FakeSocket.last.readyState).toBe(3);
  });
});

describe("a lost connection", () => {
  test("comes back and goes on after the last event that arrived", () => {
    const { client, seen, listener } = setUp();
    client.listen(STREAM, 17, listener);
    FakeSocket.last.accept();
    FakeSocket.last.event(STREAM, 18);
    FakeSocket.last.drop();
    expect(client.state).toBe("waiting");
    vi.advanceTimersByTime(8_000);
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.last.accept();
    expect(FakeSocket.last.sent).toEqual([{ type: "subscribe", stream: STREAM, cursor: 18 }]);
    for (const seq of [18, 19]) FakeSocket.last.event(STREAM, seq);
    expect(seen).toEqual([18, 19]);
  });

  test("waits longer each time, at most 8 s, never all pages in the same instant", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 0, listener);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      FakeSocket.last.drop();
      const before = Date.now();
      vi.advanceTimersToNextTimer();
      waits.push(Date.now() - before);
    }
    expect(waits.every((wait) => wait <= 8_000)).toBe(true);
    expect(waits[0]).toBeLessThanOrEqual(250);
    expect(waits[9]).toBeGreaterThanOrEqual(4_000);
    expect(FakeSocket.all).toHaveLength(11);
  });

  test("a connection that stood starts its waits anew", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 0, listener);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      FakeSocket.last.drop();
      vi.advanceTimersToNextTimer();
    }
    FakeSocket.last.accept();
    FakeSocket.last.drop();
    vi.advanceTimersByTime(250);
    expect(client.state).toBe("connecting");
  });

  test("a silent socket is asked, and given up when it does not answer", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 0, listener);
    FakeSocket.last.accept();
    vi.advanceTimersByTime(20_000);
    expect(FakeSocket.last.sent.at(-1)).toEqual({ type: "ping" });
    FakeSocket.last.tell({ type: "pong" });
    vi.advanceTimersByTime(20_000);
    expect(client.state).toBe("open");
    vi.advanceTimersByTime(8_000);
    expect(client.state).toBe("waiting");
  });

  test("what an abandoned socket still says is not heard", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 0, listener);
    const first = FakeSocket.last;
    first.accept();
    first.drop();
    first.drop();
    vi.advanceTimersByTime(8_000);
    expect(FakeSocket.all).toHaveLength(2);
    first.drop();
    expect(client.state).toBe("connecting");
  });

  test("being on line again does not wait for the timer", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 0, listener);
    FakeSocket.last.drop();
    client.reconnect();
    expect(FakeSocket.all).toHaveLength(2);
    vi.advanceTimersByTime(8_000);
    expect(FakeSocket.all).toHaveLength(2);
  });

  test("reconnect leaves a working connection alone", () => {
    const { client, listener } = setUp();
    client.listen(STREAM, 0, listener);
    FakeSocket.last.accept();
    client.reconnect();
    expect(FakeSocket.all).toHaveLength(1);
  });
});

test("an ended session is not tried again before a new log-in", () => {
  const { client, listener } = setUp();
  client.listen(STREAM, 5, listener);
  FakeSocket.last.accept();
  FakeSocket.last.drop(4401);
  vi.advanceTimersByTime(60_000);
  expect(client.state).toBe("expired");
  expect(FakeSocket.all).toHaveLength(1);
  client.reconnect();
  FakeSocket.last.accept();
  expect(FakeSocket.last.sent).toEqual([{ type: "subscribe", stream: STREAM, cursor: 5 }]);
});

test("a reset asks every listener for a fresh snapshot and goes on from the server's cursor", () => {
  const { client, seen, resets, listener } = setUp();
  client.listen(STREAM, 5, listener);
  FakeSocket.last.accept();
  FakeSocket.last.tell({ type: "reset", stream: STREAM, cursor: 900 });
  expect(resets).toEqual(["reset"]);
  for (const seq of [6, 900, 901]) FakeSocket.last.event(STREAM, seq);
  expect(seen).toEqual([901]);
  FakeSocket.last.drop();
  vi.advanceTimersByTime(8_000);
  FakeSocket.last.accept();
  expect(FakeSocket.last.sent[0]).toEqual({ type: "subscribe", stream: STREAM, cursor: 901 });
});

test("watchers hear each change of state", () => {
  const { client, listener } = setUp();
  const states: string[] = [];
  client.watch(() => states.push(client.state));
  const undo = client.listen(STREAM, 0, listener);
  FakeSocket.last.accept();
  FakeSocket.last.drop();
  undo();
  expect(states).toEqual(["connecting", "open", "waiting", "idle"]);
});

test("snapshot and events make the same as a server that never dropped, through random drops and repeats", () => {
  let random = 7;
  const next = (below: number) => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return random % below;
  };
  const { client, seen, listener } = setUp();
  client.listen(STREAM, 0, listener);
  FakeSocket.last.accept();
  let published = 0;
  while (published < 400) {
    published += 1;
    if (FakeSocket.last.readyState === 1) FakeSocket.last.event(STREAM, published);
    if (next(5) === 0) FakeSocket.last.event(STREAM, Math.max(1, published - next(4)));
    if (next(9) === 0) {
      FakeSocket.last.drop();
      published += next(5);
      vi.advanceTimersByTime(8_000);
      FakeSocket.last.accept();
      const asked = FakeSocket.last.sent[0];
      const from = asked?.type === "subscribe" ? (asked.cursor ?? 0) : 0;
      for (let seq = from + 1; seq <= published; seq += 1) FakeSocket.last.event(STREAM, seq);
    }
  }
  expect(seen).toEqual(Array.from({ length: published }, (_, index) => index + 1));
});
