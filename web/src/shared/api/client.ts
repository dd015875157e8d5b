import { pageLocale } from "@/shared/i18n/locale";
import { noteServerTime } from "@/shared/lib/clock";
import { ApiProblem, type ProblemBody } from "./problem";
import type { Answer, CallOptions, RouteName } from "./routes";
import { reauthenticate } from "./session";

const BASE = "/api/v1";
const TIMEOUT_MS = 15_000;

type Parameter = string | number | boolean;

interface LooseOptions {
  path?: Record<string, string>;
  query?: Record<string, Parameter | readonly Parameter[] | null | undefined>;
  body?: unknown;
  signal?: AbortSignal;
  idempotencyKey?: string;
  background?: boolean;
  keepalive?: boolean;
}

/**
 * Calls one route of the API and gives its decoded answer.
 *
 * When the session ran out, the learner is asked to log in where they are and the call is made again:
 * nothing that was being sent is lost.
 *
 * @throws ApiProblem for every answer that is not a success, and when the server is not reached.
 */
export async function call<R extends RouteName>(route: R, options: CallOptions<R>): Promise<Answer<R>> {
  const send = () => request(route, options as LooseOptions) as Promise<Answer<R>>;
  try {
    return await send();
  } catch (error) {
    if ((options as LooseOptions).background || !isExpiredSession(error, route)) throw error;
    await reauthenticate(error as ApiProblem);
    return send();
  }
}

function isExpiredSession(error: unknown, route: string): boolean {
  return error instanceof ApiProblem && error.status === 401 && !route.includes("/auth/");
}

async function request(route: string, options: LooseOptions): Promise<unknown> {
  const [method = "GET", template = ""] = route.split(" ");
  const response = await reach(BASE + address(template, options), {
    method,
    headers: headers(method, options),
    credentials: "same-origin",
    signal: limited(options.signal),
    ...(options.keepalive ? { keepalive: true } : {}),
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? undefined : decode(response);
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init);
    noteServerTime(response.headers.get("Date"));
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    const timedOut = error instanceof DOMException && error.name === "TimeoutError";
    throw new ApiProblem(0, { code: timedOut ? "timeout" : "network" });
  }
}

async function decode(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ApiProblem(response.status, { code: "unexpected_answer" }, response.headers);
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  let body: ProblemBody = {};
  if (response.headers.get("Content-Type")?.includes("json")) {
    body = (await decode(response)) as ProblemBody;
  }
  return new ApiProblem(response.status, body, response.headers);
}

function address(template: string, { path = {}, query = {} }: LooseOptions): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
  const given = Object.entries(query).flatMap(([name, value]) =>
    value == null ? [] : [value].flat().map((one) => [name, String(one)]),
  );
  return given.length ? `${filled}?${new URLSearchParams(given)}` : filled;
}

function headers(method: string, { body, idempotencyKey }: LooseOptions): Record<string, string> {
  return {
    Accept: "application/json",
    "Accept-Language": pageLocale(),
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(method === "GET" ? {} : { "X-CSRFToken": csrfToken() }),
    ...(idempotencyKey ? { "Idempotency-Key": idempotencyKey } : {}),
  };
}

function csrfToken(): string {
  return /(?:^|;\s*)(?:__Host-)?csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

function limited(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
