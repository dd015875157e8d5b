/**
 * Prints what a learner feels, beside the budgets: when each page is there (LCP) and stays still (CLS), when the
 * editor is usable, how fast it answers while one types (INP), also while results arrive and in a long program, and
 * how long a list of 1,000 tests takes from the press to the picture.
 *
 * `npm run measure` against a running system; see e2e/system.ts for where it is and who logs in.
 */
import { type Browser, chromium, type Page } from "@playwright/test";
import { baseURL } from "../e2e/system.ts";
import type { Exercise, Submission } from "../src/shared/api/types.ts";
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
  "typing in 10,000 lines": 200,
  "drawing 1,000 tests": 200,
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
    if (learn)
      rows.push(...(await editing(browser, storage, learn)), ...(await inPlenty(browser, storage, learn)));
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
  await startAgain(page);
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

/** With 1,000 judged tests, shown from the press on their tab on, and a program as long as the server takes. */
async function inPlenty(browser: Browser, storage: Storage, learn: MeasuredPage): Promise<Row[]> {
  const page = await opened(browser, storage, true, false);
  await page.route("**/api/v1/exercises/*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: inflated(await response.json()) });
  });
  await page.goto(learn.address);
  await editorOf(page).waitFor();
  const tab = (place: number) => page.locator("[role=tablist] [role=tab]:visible").nth(place);
  const rows = page.locator("[role=tabpanel] .gutter-cell[data-state=pass]");
  await rows.nth(MANY - 1).waitFor({ state: "attached" });
  await tab(-1).click();
  await rows.first().waitFor({ state: "detached" });
  await startAgain(page);
  await tab(0).click();
  await rows.nth(MANY - 1).waitFor({ state: "attached" });
  const { longest: drawing } = await seenBy(page);
  await editorOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("PageUp");
  await startAgain(page);
  await page.keyboard.type("for each in range(10):\nprint('more', each)\n", { delay: 20 });
  const { longest: typing } = await seenBy(page);
  await page.context().close();
  return [
    { page: learn.name, measure: "drawing 1,000 tests", value: drawing },
    { page: learn.name, measure: "typing in 10,000 lines", value: typing },
  ];
}

const MANY = 1_000;
/** The same however often the page asks: another verdict would make it ask again, and draw all tests anew. */
const JUDGED = crypto.randomUUID();

/** The exercise as if it had 1,000 tests, a submission that passed them all, and 10,000 lines to begin with. */
function inflated(exercise: Exercise): Exercise {
  const results = Array.from({ length: MANY }, (_, place) => ({
    index: place + 1,
    name: `Hidden test ${place + 1}`,
    visible: false,
    verdict: "accepted" as const,
    time_ms: 10 + (place % 90),
    memory_kb: 9_000 + place,
    exit_code: 0,
    signal: null,
    stdout: null,
    stdout_truncated: false,
    stderr: null,
    stderr_truncated: false,
    returned: null,
    message: "",
    points: null,
    transcript: null,
  }));
  const latest: Submission = {
    id: JUDGED,
    exercise_id: exercise.id,
    exercise_title: exercise.title,
    kind: "submit",
    language: exercise.languages[0]?.id ?? "python",
    state: "judged",
    verdict: "accepted",
    passed: MANY,
    total: MANY,
    time_ms: 99,
    memory_kb: 10_000,
    points: null,
    max_points: null,
    created_at: new Date().toISOString(),
    attempt: 1,
    place: null,
    estimate_ms: null,
    waited_ms: 0,
    cases: null,
    judged_at: new Date().toISOString(),
    compile_output: "",
    message: "",
    groups: [],
    first_failed: null,
    results,
    stream_cursor: exercise.stream_cursor,
  };
  const languages = exercise.languages.map((language) => ({
    ...language,
    starter: "x = 1\n".repeat(10_000),
    draft: null,
  }));
  return { ...exercise, languages, hidden_tests: MANY - exercise.tests.length, latest };
}

/** From here on the longest answer counts anew. */
function startAgain(page: Page): Promise<void> {
  return page.evaluate(() => {
    (window as unknown as { seen: { longest: number } }).seen.longest = 0;
  });
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
