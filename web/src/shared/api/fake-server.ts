import { vi } from "vitest";

type Reply = { status?: number; body?: unknown; headers?: Record<string, string> } | Error;
type Handler = (request: { body: unknown; headers: Headers; url: URL }) => Reply | Promise<Reply>;

/** Stands in for `fetch` in a test: `"POST /auth/login"` → what the server answers. Unknown routes fail the test. */
export function fakeServer(routes: Record<string, Handler>) {
  const calls: string[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    const url = new URL(address, "http://localhost");
    const route = `${init.method} ${url.pathname.replace("/api/v1", "")}`;
    calls.push(route);
    const handler = routes[route];
    if (!handler) throw new Error(`the test's server has no ${route}`);
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined;
    const reply = await handler({ body, headers: new Headers(init.headers), url });
    if (reply instanceof Error) throw reply;
    return response(reply);
  });
  return { calls };
}

function response({ status = 200, body, headers = {} }: Exclude<Reply, Error>): Response {
  if (body === undefined) return new Response(null, { status: status === 200 ? 204 : status, headers });
  return Response.json(body, { status, headers });
}

/** A refusal in the server's form. */
export function problem(status: number, code: string, extra: object = {}): Reply {
  return {
    status,
    body: { type: "about:blank", title: code, status, detail: "", code, request_id: "r-1", ...extra },
  };
}
