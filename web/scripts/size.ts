/** Compares the built files, compressed, with their budgets; `npm run build` comes first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  name?: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

type Manifest = Record<string, Chunk>;

const DIST = join(import.meta.dirname, "../dist");
const BUDGET_KB = { entry: 110, route: 25, editor: 160, css: 10, fonts: 100 };

function kilobytes(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(join(DIST, file));
    bytes += file.endsWith(".woff2") ? content.length : gzipSync(content, { level: 9 }).length;
  }
  return bytes / 1024;
}

/** The chunk's own file and all that it needs at once. */
function closure(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const dependency of chunk.imports ?? []) closure(manifest, dependency, seen);
  return seen;
}

function main(): void {
  const manifest = JSON.parse(readFileSync(join(DIST, ".vite/manifest.json"), "utf8")) as Manifest;
  const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? "";
  const entry = closure(manifest, entryKey);
  const chunks = Object.values(manifest);
  const ownOf = (key: string) => closure(manifest, key).difference(entry);
  const rows: [string, number, number][] = [["entry", kilobytes(entry), BUDGET_KB.entry]];
  for (const [key, chunk] of Object.entries(manifest)) {
    if (!chunk.file.endsWith(".js") || !isLazy(manifest, key)) continue;
    const isEditor = key.includes("/editor/");
    rows.push([key, kilobytes(ownOf(key)), isEditor ? BUDGET_KB.editor : BUDGET_KB.route]);
  }
  const css = new Set(chunks.flatMap((chunk) => chunk.css ?? []));
  const fonts = new Set(chunks.map((chunk) => chunk.file).filter((file) => file.endsWith(".woff2")));
  for (const font of chunks.flatMap((chunk) => chunk.assets ?? []))
    if (font.endsWith(".woff2")) fonts.add(font);
  rows.push(["css", kilobytes(css), BUDGET_KB.css], ["fonts", kilobytes(fonts), BUDGET_KB.fonts]);
  report(rows);
}

function isLazy(manifest: Manifest, key: string): boolean {
  return Object.values(manifest).some((chunk) => chunk.dynamicImports?.includes(key));
}

function report(rows: [string, number, number][]): void {
  for (const [name, size, budget] of rows) {
    const verdict = size > budget ? "TOO LARGE" : "ok";
    console.log(`${size.toFixed(1).padStart(7)} kB of ${budget} kB  ${verdict.padEnd(9)}  ${name}`);
  }
  if (rows.some(([, size, budget]) => size > budget)) process.exitCode = 1;
}

main();
