/** Prints every built file, compressed, beside its budget; `npm run build` comes first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
  assets?: string[];
}

type Manifest = Record<string, Chunk>;

interface Row {
  name: string;
  /** The file alone, in kB. */
  own: number;
  /** With all that it needs at once and the first page has not brought, in kB. */
  total: number;
  budget: number;
}

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

function rowsOf(manifest: Manifest): Row[] {
  const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? "";
  const entry = closure(manifest, entryKey);
  const rows = Object.entries(manifest)
    .filter(([, { file }]) => file.endsWith(".js") && !entry.has(file))
    .map(([key, { file }]) => ({
      name: key.replace(/^_/, ""),
      own: kilobytes([file]),
      total: kilobytes(closure(manifest, key).difference(entry)),
      budget: key.includes("/editor/") ? BUDGET_KB.editor : BUDGET_KB.route,
    }));
  const first = { name: "entry", own: kilobytes(entry), total: kilobytes(entry), budget: BUDGET_KB.entry };
  return [first, ...rows.toSorted((one, other) => other.total - one.total), ...styleRows(manifest)];
}

/** Styles and fonts count together: every page may need all of them. */
function styleRows(manifest: Manifest): Row[] {
  const chunks = Object.values(manifest);
  const css = kilobytes(new Set(chunks.flatMap((chunk) => chunk.css ?? [])));
  const files = chunks.flatMap((chunk) => [chunk.file, ...(chunk.assets ?? [])]);
  const fonts = kilobytes(new Set(files.filter((file) => file.endsWith(".woff2"))));
  return [
    { name: "css", own: css, total: css, budget: BUDGET_KB.css },
    { name: "fonts", own: fonts, total: fonts, budget: BUDGET_KB.fonts },
  ];
}

function report(rows: Row[]): void {
  console.log("    alone  with all it needs   budget");
  for (const { name, own, total, budget } of rows) {
    const [alone, together] = [own, total].map((size) => `${size.toFixed(1).padStart(6)} kB`);
    const verdict = total > budget ? "TOO LARGE" : "ok";
    console.log(
      `${alone}          ${together}   ${String(budget).padStart(3)} kB  ${verdict.padEnd(9)}  ${name}`,
    );
  }
  if (rows.some(({ total, budget }) => total > budget)) process.exitCode = 1;
}

report(rowsOf(JSON.parse(readFileSync(join(DIST, ".vite/manifest.json"), "utf8")) as Manifest));
