import type { paths } from "./schema";

/** Types only: every route of the API as `"GET /courses/slug/{slug}"`, with what it takes and gives. */
type Paths = { [P in keyof paths as P extends `/api/v1${infer Rest}` ? Rest : never]: paths[P] };
type Method = "get" | "post" | "put" | "patch" | "delete";

export type RouteName = {
  [P in keyof Paths]: {
    [M in Method]: Paths[P] extends Record<M, { responses: unknown }>
      ? `${Uppercase<M>} ${P & string}`
      : never;
  }[Method];
}[keyof Paths];

type Operation<R extends RouteName> = R extends `${infer M} ${infer P}`
  ? P extends keyof Paths
    ? Lowercase<M> extends keyof Paths[P]
      ? Paths[P][Lowercase<M>]
      : never
    : never
  : never;

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : undefined;
type Success = 200 | 201 | 202 | 204;

/** The decoded answer of a route; undefined where it has none. */
export type Answer<R extends RouteName> =
  Operation<R> extends { responses: infer All } ? Json<All[keyof All & Success]> : never;

/** The body that a route takes. */
export type Body<R extends RouteName> =
  Operation<R> extends { requestBody: infer Request } ? Json<Request> : undefined;

type Parameters<R extends RouteName> = Operation<R> extends { parameters: infer P } ? P : never;

type PathPart<R extends RouteName> = Parameters<R> extends { path: infer P } ? { path: P } : unknown;
type QueryPart<R extends RouteName> =
  Parameters<R> extends { query?: infer Q }
    ? [NonNullable<Q>] extends [never]
      ? unknown
      : { query?: Q }
    : unknown;
type BodyPart<R extends RouteName> = Body<R> extends undefined ? unknown : { body: Body<R> };

/** What a call of a route needs: `path`, `query`, `body` where the route has them. */
export type CallOptions<R extends RouteName> = PathPart<R> &
  QueryPart<R> &
  BodyPart<R> & {
    signal?: AbortSignal;
    /** The same key on a second try makes the server answer the first one again. */
    idempotencyKey?: string;
    /** Nobody waits for the answer: an ended session asks nobody to log in. */
    background?: boolean;
    /** The call outlives the page; the browser takes no more than 64 KiB of such. */
    keepalive?: boolean;
  };
