/**
 * The walls inside `src`: app → features → shared, and no feature imports another one.
 *
 * The zones are made from the folder names, so a new feature is inside its walls from its first file on.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

const IMPORT = /(?:from|import)\s*\(?\s*"(@\/[^"]+|\.[^"]+)"/g;

/** `features/practice` for a file in it, `shared`, `app` or `main` otherwise. */
function zoneOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "features" ? `features/${second}` : first.replace(/\.tsx?$/, "");
}

function mayImport(from: string, to: string): boolean {
  if (from === to || to === "shared") return true;
  if (from === "app" || from === "main") return to !== "main";
  return false;
}

/** Every import in `source` (the text of `path`, relative to src) that crosses a wall, in words. */
export function violations(path: string, source: string): string[] {
  const from = zoneOf(path);
  return [...source.matchAll(IMPORT)]
    .map(([, target = ""]) => (target.startsWith("@/") ? target.slice(2) : posix.join(dirname(path), target)))
    .filter((target) => !mayImport(from, zoneOf(target)))
    .map((target) => `${path}: ${from} must not import ${target}`);
}

function main(): void {
  const src = join(import.meta.dirname, "../src");
  const found = globSync("**/*.{ts,tsx}", { cwd: src }).flatMap((path) =>
    violations(relative(".", path), readFileSync(join(src, path), "utf8")),
  );
  for (const line of found) console.error(line);
  process.exitCode = found.length ? 1 : 0;
}

if (import.meta.main) main();
