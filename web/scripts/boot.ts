import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

const SCRIPT = join(import.meta.dirname, "../src/app/boot.js");

/** The code that a page asks for first, by its address; what this does not name is fetched when it is asked for. */
const PAGES: [address: string, module: string][] = [
  ["^/$", "src/app/home/home-page.tsx"],
  ["^/dashboard/?$", "src/app/home/dashboard-page.tsx"],
  ["^/courses/?$", "src/features/learning/catalogue/catalogue-page.tsx"],
  ["^/courses/.", "src/app/course/course-route.tsx"],
  ["^/learn/.", "src/app/learn/learn-route.tsx"],
  ["^/login/?$", "src/features/accounts/login-page.tsx"],
  ["^/signup/?$", "src/features/accounts/signup-page.tsx"],
];

const LANGUAGES = { de: "src/shared/i18n/de/index.ts" };

/**
 * Puts `boot.js` into the head as an ordinary, blocking file, and tells it which files which page will need
 * and whether there can be a session.
 *
 * Module scripts run after the first paint, an inline script would need a hole in the Content Security
 * Policy: only a small classic script can set theme and language before anything is drawn.
 */
export function blockingBootScript(): Plugin {
  return {
    name: "blocking-boot-script",
    generateBundle(_, bundle) {
      this.emitFile({ type: "asset", ...built(bundle) });
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle }) => [
        // before the script, which reads it; the server says there whether there can be a session
        { tag: "meta", attrs: { name: "session", content: "__SESSION__" }, injectTo: "head-prepend" },
        {
          tag: "script",
          attrs: { src: bundle ? `/${built(bundle).fileName}` : "/src/app/boot.js" },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

/** The script with its knowledge of the files, under a name that changes with either. */
function built(bundle: Rolldown.OutputBundle): { fileName: string; source: string } {
  const source = readFileSync(SCRIPT, "utf8").replace('"__PARTS__"', () => parts(bundle));
  const digest = createHash("sha256").update(source).digest("hex").slice(0, 8);
  return { fileName: `assets/boot-${digest}.js`, source };
}

/** The files of each language and of each page, as JSON. */
function parts(bundle: Rolldown.OutputBundle): string {
  const languages = Object.entries(LANGUAGES).map(([locale, module]) => [locale, filesOf(bundle, module)]);
  const pages = PAGES.map(([address, module]) => [address, filesOf(bundle, module)]);
  return JSON.stringify({ languages: Object.fromEntries(languages), pages });
}

/** The addresses of a module's chunk and of all that it imports, without what the page itself brings. */
function filesOf(bundle: Rolldown.OutputBundle, module: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const wanted = chunks.find(({ facadeModuleId, moduleIds }) =>
    [facadeModuleId, ...moduleIds].some((id) => id?.endsWith(`/${module}`)),
  );
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!wanted || !entry) throw new Error(`boot: there is no chunk of ${module}`);
  return [...closure(bundle, wanted.fileName).difference(closure(bundle, entry.fileName))].map(
    (name) => `/${name}`,
  );
}

function closure(bundle: Rolldown.OutputBundle, name: string, seen = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (chunk?.type !== "chunk" || seen.has(name)) return seen;
  seen.add(name);
  for (const imported of chunk.imports) closure(bundle, imported, seen);
  return seen;
}
