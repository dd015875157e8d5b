/** Prints every built file, compressed, beside its budget; `npm run build` comes first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

type Manifest = Record<string, Chunk>;

interface Row {
  name: string;
  /** The file alone, in kB. */
  own: number;
  /** What fetching it adds to the page that asks for it, in kB; null for a part that others bring along. */
  added: number | null;
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

/** The files of a chunk and all that it needs at once. */
function closure(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const dependency of chunk.imports ?? []) closure(manifest, dependency, seen);
  return seen;
}

/** What is there for certain when `key` is asked for: all that every chunk which may ask for it needed. */
function present(manifest: Manifest, key: string): Set<string> {
  const askers = Object.keys(manifest).filter((asker) => manifest[asker]?.dynamicImports?.includes(key));
  return common(askers.map((asker) => around(manifest, asker)));
}

/** What is there for certain when `key` runs; a part of others runs only with one of those. */
function around(manifest: Manifest, key: string): Set<string> {
  const files = closure(manifest, key);
  const { isEntry, isDynamicEntry } = manifest[key] ?? {};
  if (isEntry || isDynamicEntry) return files;
  const users = Object.keys(manifest).filter((user) => manifest[user]?.imports?.includes(key));
  return files.union(common(users.map((user) => around(manifest, user))));
}

function common([first, ...others]: Set<string>[]): Set<string> {
  return others.reduce((shared, files) => shared.intersection(files), first ?? new Set<string>());
}

const EDITOR = "src/features/practice/editor/code-editor.tsx";
const EDITOR_PARTS = ["node_modules/@codemirror/", "src/features/practice/editor/modes/"];

/** A language or a mode of the editor counts together with the editor itself. */
function isEditorPart(key: string): boolean {
  return (
    key === EDITOR || EDITOR_PARTS.some((folder) => key.startsWith(folder)) || key.includes("codemirror-vim")
  );
}

function rowOf(manifest: Manifest, entry: Set<string>, key: string, { file, isDynamicEntry }: Chunk): Row {
  const isEditor = isEditorPart(key);
  const files = isEditor ? closure(manifest, EDITOR).union(closure(manifest, key)) : closure(manifest, key);
  const before = present(manifest, isEditor ? EDITOR : key).union(entry);
  return {
    name: key.replace(/^_/, ""),
    own: kilobytes([file]),
    added: isDynamicEntry ? kilobytes(files.difference(before)) : null,
    budget: isEditor ? BUDGET_KB.editor : BUDGET_KB.route,
  };
}

function rowsOf(manifest: Manifest): Row[] {
  const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? "";
  const entry = closure(manifest, entryKey);
  const rows = Object.entries(manifest)
    .filter(([, { file }]) => file.endsWith(".js") && !entry.has(file))
    .map(([key, chunk]) => rowOf(manifest, entry, key, chunk))
    .toSorted((one, other) => (other.added ?? 0) - (one.added ?? 0));
  return [whole("entry", entry, BUDGET_KB.entry), ...rows, ...styleRows(manifest)];
}

/** Styles and fonts count together: every page may need all of them. */
function styleRows(manifest: Manifest): Row[] {
  const chunks = Object.values(manifest);
  const css = chunks.flatMap((chunk) => chunk.css ?? []);
  const files = chunks.flatMap((chunk) => [chunk.file, ...(chunk.assets ?? [])]);
  const fonts = files.filter((file) => file.endsWith(".woff2"));
  return [whole("css", new Set(css), BUDGET_KB.css), whole("fonts", new Set(fonts), BUDGET_KB.fonts)];
}

function whole(name: string, files: Set<string>, budget: number): Row {
  const size = kilobytes(files);
  return { name, own: size, added: size, budget };
}

function report(rows: Row[]): void {
  console.log("   alone     adds      of");
  for (const { name, own, added, budget } of rows) {
    const limit =
      added === null
        ? "   part of others"
        : `${kb(added)} ${String(budget).padStart(4)} kB ${verdict(added, budget)}`;
    console.log(`${kb(own)} ${limit.padEnd(28)} ${name}`);
  }
  if (rows.some(({ added, budget }) => (added ?? 0) > budget)) process.exitCode = 1;
}

const kb = (size: number) => `${size.toFixed(1).padStart(6)} kB`;
const verdict = (size: number, budget: number) => (size > budget ? "TOO LARGE" : "ok");

report(rowsOf(JSON.parse(readFileSync(join(DIST, ".vite/manifest.json"), "utf8")) as Manifest));
