/**
 * Lets Lighthouse judge every page as a phone on slow 4G, beside the budgets: `npm run lighthouse`.
 *
 * It is a package of its own (web/lighthouse), fetched the first time: too large for everybody who only wants
 * to build. It measures the running system that e2e/system.ts describes and needs no other network.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { baseURL } from "../e2e/system.ts";
import { CHROMIUM, type MeasuredPage, preparedPages } from "./pages.ts";

interface Result {
  lhr: { categories: Record<string, { score: number | null }>; audits: Record<string, Audit> };
}

interface Audit {
  title: string;
  score: number | null;
}

type Lighthouse = (address: string, flags: object) => Promise<Result | undefined>;

const FOLDER = join(import.meta.dirname, "../lighthouse");
const LEAST = { accessibility: 100, performance: 90 };
const LEAST_ON_LEARN = 85;

async function lighthouse(): Promise<Lighthouse> {
  if (!existsSync(join(FOLDER, "node_modules"))) {
    const npm = process.env.npm_execpath;
    if (!npm) throw new Error("run this as: npm run lighthouse");
    const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync(process.execPath, [npm, "ci", ...quietly], { cwd: FOLDER, stdio: "inherit" });
  }
  const path = join(FOLDER, "node_modules/lighthouse/core/index.js");
  return ((await import(path)) as { default: Lighthouse }).default;
}

async function main(): Promise<void> {
  const judge = await lighthouse();
  const [profile, port] = [mkdtempSync(join(tmpdir(), "codehub-lighthouse-")), await freePort()];
  const args = [...CHROMIUM.args, `--remote-debugging-port=${port}`];
  const context = await chromium.launchPersistentContext(profile, { ...CHROMIUM, args });
  try {
    await judgeAll(judge, context, port);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function judgeAll(judge: Lighthouse, context: BrowserContext, port: number): Promise<void> {
  const pages = await preparedPages(await context.newPage());
  for (const page of pages.filter(({ isOwn }) => isOwn)) await judged(judge, page, port);
  await context.clearCookies();
  for (const page of pages.filter(({ isOwn }) => !isOwn)) await judged(judge, page, port);
}

async function judged(judge: Lighthouse, { name, address }: MeasuredPage, port: number): Promise<void> {
  const categories = Object.keys(LEAST);
  // the storage holds the log-in
  const flags = { port, onlyCategories: categories, disableStorageReset: true, logLevel: "error" };
  const result = await judge(baseURL + address, flags);
  if (!result) throw new Error(`Lighthouse said nothing about ${address}`);
  for (const category of categories) {
    const score = Math.round((result.lhr.categories[category]?.score ?? 0) * 100);
    const least =
      category === "performance" && name === "learn" ? LEAST_ON_LEARN : LEAST[category as keyof typeof LEAST];
    const verdict = score < least ? "BELOW" : "ok";
    console.log(
      `${name.padEnd(10)} ${category.padEnd(14)} ${String(score).padStart(3)}  of ${least}  ${verdict}`,
    );
    if (score < least) tellFailures(result, category);
  }
}

function tellFailures({ lhr }: Result, category: string): void {
  process.exitCode = 1;
  if (category !== "accessibility") return;
  const failed = Object.entries(lhr.audits).filter(([, { score }]) => score === 0);
  for (const [id, { title }] of failed) console.log(`           ${id}: ${title}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

await main();
