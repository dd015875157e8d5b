import type { components } from "./schema";

/** What went wrong with a request, in the words of `application/problem+json` (RFC 9457). */
export type ProblemBody = Partial<Omit<components["schemas"]["Problem"], "code">> & {
  code?: ProblemCode;
  /** How many are waiting before us, with a full queue. */
  place?: number;
  /** What is there instead, with a conflict. */
  current?: unknown;
};

/** The server's codes, and ours for what is no answer of the server's. */
export type ProblemCode = components["schemas"]["ErrorCode"] | "network" | "timeout" | "unexpected_answer";

/** A request that brought no answer we can use. `status` 0: the server was not reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | null;
  /** First message for each field that the server refused. */
  readonly fields: Record<string, string>;
  /** Seconds until another try makes sense. */
  readonly retryAfter: number | null;
  /** How many are waiting before us, for a full queue. */
  readonly place: number | null;
  /** What the server has instead, for a conflict: in the form of what the route answers. */
  readonly current: unknown;

  constructor(status: number, body: ProblemBody, headers?: Headers) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.name = "ApiProblem";
    this.status = status;
    this.code = body.code ?? "unexpected_answer";
    this.title = body.title ?? "";
    this.detail = body.detail ?? "";
    this.requestId = body.request_id ?? headers?.get("X-Request-ID") ?? null;
    this.fields = firstMessages(body.fields);
    this.retryAfter = body.retry_after ?? secondsOf(headers?.get("Retry-After"));
    this.place = body.place ?? null;
    this.current = body.current ?? null;
  }

  /** True when the very same request may succeed if sent again (nothing is known of its fate). */
  get isUnreached(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 504;
  }
}

export function isProblem(error: unknown, code?: ProblemCode): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

function firstMessages(fields: ProblemBody["fields"]): Record<string, string> {
  const entries = Object.entries(fields ?? {});
  return Object.fromEntries(entries.map(([name, messages]) => [name, messages[0] ?? ""]));
}

function secondsOf(header: string | null | undefined): number | null {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? Math.ceil(seconds) : null;
}
