/** What went wrong with a request, in the words of `application/problem+json` (RFC 9457). */
export interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  request_id?: string;
  fields?: Record<string, string[] | string>;
  retry_after?: number;
  place?: number;
}

/** A request that brought no answer we can use. `status` 0: the server was not reached. */
export class ApiProblem extends Error {
  readonly status: number;
  /** The server's error code, or `network`, `timeout`, `unexpected_answer`. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | null;
  /** First message for each field that the server refused. */
  readonly fields: Record<string, string>;
  /** Seconds until another try makes sense. */
  readonly retryAfter: number | null;
  /** How many are waiting before us, for a full queue. */
  readonly place: number | null;

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
  }

  /** True when the very same request may succeed if sent again (nothing is known of its fate). */
  get isUnreached(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 504;
  }
}

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

function firstMessages(fields: ProblemBody["fields"]): Record<string, string> {
  const entries = Object.entries(fields ?? {});
  return Object.fromEntries(
    entries.map(([name, message]) => [name, Array.isArray(message) ? (message[0] ?? "") : message]),
  );
}

function secondsOf(header: string | null | undefined): number | null {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? Math.ceil(seconds) : null;
}
