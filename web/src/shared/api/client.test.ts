import { afterEach, describe, expect, test, vi } from "vitest";
import { call } from "./client";
import { fakeServer, problem } from "./fake-server";
import { ApiProblem } from "./problem";
import { onSessionExpired } from "./session";

afterEach(() => {
  vi.unstubAllGlobals();
  // biome-ignore lint/suspicious/noDocumentCookie: the client reads the cookie that the server set
  document.cookie = "csrftoken=; max-age=0";
});

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as ApiProblem,
  );

describe("a call", () => {
  test("fills the address, sends the query that is given and decodes the answer", async () => {
    let search = "";
    fakeServer({
      "GET /submissions": ({ url }) => {
        search = url.search;
        return { body: { items: [], next_cursor: null } };
      },
    });
    const page = await call("GET /submissions", { query: { exercise: "e 1", cursor: null } });
    expect(page.items).toEqual([]);
    expect(search).toBe("?exercise=e+1");
  });

  test("escapes what goes into the path", async () => {
    const server = fakeServer({ "GET /courses/slug/a%2Fb": () => ({ body: {} }) });
    await call("GET /courses/slug/{slug}", { path: { slug: "a/b" } });
    expect(server.calls).toEqual(["GET /courses/slug/a%2Fb"]);
  });

  test("proves where it comes from and carries the key of its press", async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the client reads the cookie that the server set
    document.cookie = "csrftoken=abc123";
    let headers = new Headers();
    fakeServer({
      "POST /exercises/e1/submit": (request) => {
        headers = request.headers;
        return { status: 202, body: {} };
      },
    });
    const body = { language: "python", source: "" };
    await call("POST /exercises/{exercise_id}/submit", {
      path: { exercise_id: "e1" },
      body,
      idempotencyKey: "k",
    });
    expect(headers.get("X-CSRFToken")).toBe("abc123");
    expect(headers.get("Idempotency-Key")).toBe("k");
  });

  test("no content is undefined", async () => {
    fakeServer({ "POST /auth/logout": () => ({ status: 204 }) });
    expect(await call("POST /auth/logout", {})).toBeUndefined();
  });
});

describe("a refusal", () => {
  test("keeps the server's words, fields and times", async () => {
    const fields = { username: ["is taken", "is short"] };
    fakeServer({
      "POST /auth/login": () => problem(429, "rate_limited", { fields, retry_after: 12, place: 3 }),
    });
    const error = await failure(call("POST /auth/login", { body: { login: "a", password: "b" } }));
    expect(error).toMatchObject({
      status: 429,
      code: "rate_limited",
      retryAfter: 12,
      place: 3,
      requestId: "r-1",
    });
    expect(error?.fields).toEqual({ username: "is taken" });
  });

  test("takes the time from the header where the body has none", async () => {
    fakeServer({ "GET /courses": () => ({ status: 429, body: {}, headers: { "Retry-After": "7" } }) });
    expect(await failure(call("GET /courses", {}))).toMatchObject({ retryAfter: 7 });
  });

  test("that is no problem document still has its status and request id", async () => {
    const headers = { "X-Request-ID": "r-2" };
    fakeServer({ "GET /courses": () => ({ status: 502, headers }) });
    const error = await failure(call("GET /courses", {}));
    expect(error).toMatchObject({ status: 502, requestId: "r-2", isUnreached: true });
  });

  test("of a server that is not reached says so", async () => {
    fakeServer({ "GET /courses": () => new TypeError("Failed to fetch") });
    expect(await failure(call("GET /courses", {}))).toMatchObject({
      status: 0,
      code: "network",
      isUnreached: true,
    });
  });

  test("a call that was called off is no failure of the network", async () => {
    fakeServer({ "GET /courses": () => new DOMException("gone", "AbortError") });
    expect(await failure(call("GET /courses", {}))).not.toBeInstanceOf(ApiProblem);
  });
});

describe("an ended session", () => {
  const expiredOnce = () => {
    let expired = true;
    return {
      logIn: () => {
        expired = false;
      },
      answer: () =>
        expired ? problem(401, "not_authenticated") : { body: { items: [], next_cursor: null } },
    };
  };

  test("is asked for once, and every call that failed is made again", async () => {
    const session = expiredOnce();
    const server = fakeServer({ "GET /courses": session.answer, "GET /submissions": session.answer });
    let asked = 0;
    const undo = onSessionExpired(async () => {
      asked += 1;
      session.logIn();
      return true;
    });
    await Promise.all([call("GET /courses", {}), call("GET /submissions", { query: { exercise: "e1" } })]);
    expect(asked).toBe(1);
    expect(server.calls).toHaveLength(4);
    undo();
  });

  test("stays a refusal when the learner would rather not", async () => {
    fakeServer({ "GET /courses": expiredOnce().answer });
    const undo = onSessionExpired(async () => false);
    expect(await failure(call("GET /courses", {}))).toMatchObject({ status: 401 });
    undo();
  });

  test("is nobody's question while nobody is logged in, and never asked by the log-in itself", async () => {
    fakeServer({
      "GET /courses": expiredOnce().answer,
      "POST /auth/login": () => problem(401, "wrong_credentials"),
    });
    expect(await failure(call("GET /courses", {}))).toMatchObject({ status: 401 });
    const ask = vi.fn(async () => true);
    const undo = onSessionExpired(ask);
    await failure(call("POST /auth/login", { body: { login: "a", password: "b" } }));
    expect(ask).not.toHaveBeenCalled();
    undo();
  });
});
