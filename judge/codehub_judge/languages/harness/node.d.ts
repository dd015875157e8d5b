// What programs in TypeScript use of Node.js, as far as beginners do: enough to check their types.
declare var console: {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  table(values: unknown): void;
  assert(condition?: unknown, ...values: unknown[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
};
declare var process: {
  argv: string[];
  env: { [name: string]: string | undefined };
  exitCode: number | undefined;
  stdin: any;
  stdout: any;
  stderr: any;
  exit(code?: number): never;
  on(event: string, listener: (...values: any[]) => void): any;
  nextTick(callback: (...values: any[]) => void, ...values: any[]): void;
  hrtime: { (since?: [number, number]): [number, number]; bigint(): bigint };
  memoryUsage(): { heapUsed: number; heapTotal: number; rss: number };
  uptime(): number;
  cwd(): string;
  version: string;
  platform: string;
};
declare function require(name: string): any;
declare var module: { exports: any };
declare var exports: any;
declare var __filename: string;
declare var __dirname: string;
declare var globalThis: any;
declare var performance: { now(): number };
declare type Buffer = any;
declare var Buffer: any;
declare var URL: any;
declare var TextEncoder: any;
declare var TextDecoder: any;
declare function setTimeout(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): any;
declare function setInterval(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): any;
declare function setImmediate(callback: (...values: any[]) => void, ...values: any[]): any;
declare function clearTimeout(timer: any): void;
declare function clearInterval(timer: any): void;
declare function clearImmediate(timer: any): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;

declare module "fs" {
  export function readFileSync(path: string | number, encoding: string | { encoding: string; flag?: string }): string;
  export function readFileSync(path: string | number): Buffer;
  export function writeFileSync(path: string | number, data: string | Uint8Array, encoding?: string): void;
  export function writeSync(file: number, data: string | Uint8Array): number;
  export function readSync(file: number, ...values: any[]): number;
  export function openSync(path: string, flags?: string): number;
  export function closeSync(file: number): void;
  export function existsSync(path: string): boolean;
  export const promises: any;
}
declare module "readline" {
  export interface Interface extends AsyncIterable<string> {
    on(event: "line", listener: (line: string) => void): this;
    on(event: string, listener: (...values: any[]) => void): this;
    once(event: string, listener: (...values: any[]) => void): this;
    question(query: string, callback: (answer: string) => void): void;
    setPrompt(text: string): void;
    prompt(): void;
    close(): void;
  }
  export function createInterface(options: any, output?: any): Interface;
}
declare module "assert";
declare module "buffer";
declare module "events";
declare module "os";
declare module "path";
declare module "perf_hooks";
declare module "process";
declare module "readline/promises";
declare module "stream";
declare module "string_decoder";
declare module "timers";
declare module "timers/promises";
declare module "url";
declare module "util";
declare module "worker_threads";
declare module "fs/promises";
declare module "node:fs" {
  export * from "fs";
}
declare module "node:readline" {
  export * from "readline";
}
declare module "node:*";
