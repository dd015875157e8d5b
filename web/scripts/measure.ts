/**
 * Prints what a learner feels, beside the budgets: when each page is there (LCP) and stays still (CLS), when the
 * editor is usable, and how fast it answers while one types (INP), also while results arrive.
 *
 * `npm run measure` against a running system; see e2e/system.ts for where it is and who logs in.
 */
import { type Browser, chromium, type Page } from "@playwright/test";
import { baseURL } from "../e2e/system.ts";
import { CHROMIUM, type MeasuredPage, preparedPages } from "./pages.ts";

type Storage = Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>;

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 0.75 up, 150 ms; and a phone's processor. */
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, cpu: 4 };
const BUDGETS = {
  "LCP, slow": 2_500,
  "CLS, slow": 0.05,
  "editor, fast": 1_000,
  "editor, slow": 5_000,
  typing: 200,
  "typing as results arrive": 200,
} as const;

type Measure = keyof typeof BUDGETS;

interface Row {
  page: string;
  measure: Measure;
  value: number;
}

async function main(): Promise<void> {
  const browser = await chromium.launch(CHROMIUM);
  try {
    const context = await browser.newContext();
    const pages = await preparedPages(await context.newPage());
    const storage = await context.storageState();
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await drawing(browser, storage, page)));
    const learn = pages.find(({ name }) => name === "learn");
    if (learn) rows.push(...(await editing(browser, storage, learn)));
    report(rows);
  } finally {
    await browser.close();
  }
}

async function opened(browser: Browser, storage: Storage, isOwn: boolean, isSlow: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL, ...(isOwn ? { storageState: storage } : {}) });
  const page = await context.newPage();
  await page.addInitScript(observe);
  if (!isSlow) return page;
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...SLOW });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  return page;
}

/** Runs in the page before anything else: keeps what the browser tells about drawing and answering. */
function observe(): void {
  const seen = { lcp: 0, cls: 0, longest: 0 };
  Object.assign(window, { seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  watch("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.cls += shift.value;
  });
  watch("event", (entry) => {
    const { interactionId = 0 } = entry as PerformanceEntry & { interactionId?: number };
    if (interactionId) seen.longest = Math.max(seen.longest, entry.duration);
  });
}

const seenBy = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { lcp: number; cls: number; longest: number } }).seen);

async function drawing(
  browser: Browser,
  storage: Storage,
  { name, address, isOwn }: MeasuredPage,
): Promise<Row[]> {
  const page = await opened(browser, storage, isOwn, true);
  await page.goto(address);
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  const { lcp, cls } = await seenBy(page);
  await page.context().close();
  return [
    { page: name, measure: "LCP, slow", value: lcp },
    { page: name, measure: "CLS, slow", value: cls },
  ];
}

const editorOf = (page: Page) => page.locator(".cm-content[contenteditable=true]");

async function editing(browser: Browser, storage: Storage, learn: MeasuredPage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const isSlow of [false, true]) {
    const page = await opened(browser, storage, true, isSlow);
    await page.goto(learn.address);
    await editorOf(page).waitFor();
    await editorOf(page).click();
    const value = await page.evaluate(() => performance.now());
    rows.push({ page: learn.name, measure: isSlow ? "editor, slow" : "editor, fast", value });
    if (!isSlow) rows.push(...(await typing(page, learn.name)));
    await page.context().close();
  }
  return rows;
}

/** Types, then submits and goes on typing while the results come. */
async function typing(page: Page, name: string): Promise<Row[]> {
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("import time\ntime.sleep(0.3)\nprint('a line that is typed')\n", { delay: 20 });
  const { longest: alone } = await seenBy(page);
  await page.evaluate(() => {
    (window as unknown as { seen: { longest: number } }).seen.longest = 0;
  });
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await page.keyboard.type("# and on and on while the tests answer one after the other".repeat(2), {
    delay: 30,
  });
  const { longest: arriving } = await seenBy(page);
  return [
    { page: name, measure: "typing", value: alone },
    { page: name, measure: "typing as results arrive", value: arriving },
  ];
}

function report(rows: Row[]): void {
  for (const { page, measure, value } of rows) {
    const budget = BUDGETS[measure];
    const [shown, allowed] = measure.startsWith("CLS")
      ? [value.toFixed(3), String(budget)]
      : [`${Math.round(value)} ms`, `${budget} ms`];
    const verdict = value > budget ? "OVER" : "ok";
    console.log(
      `${page.padEnd(10)} ${measure.padEnd(26)} ${shown.padStart(9)}  of ${allowed.padStart(7)}  ${verdict}`,
    );
  }
  if (rows.some(({ measure, value }) => value > BUDGETS[measure])) process.exitCode = 1;
}

await main();
