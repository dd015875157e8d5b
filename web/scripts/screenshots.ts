/**
 * Takes the pictures of the guides: `npm run screenshots` against a running system; see e2e/system.ts for where.
 *
 * A learner who is new each time goes the whole way through the real pages, so what earlier runs left behind
 * doesn't show. Their name in the pictures is always the same.
 */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "@playwright/test";
import { signUp } from "../e2e/learner.ts";
import { baseURL } from "../e2e/system.ts";
import { Camera } from "./camera.ts";
import { CHROMIUM } from "./pages.ts";
import { PICTURES } from "./pictures.ts";
import {
  asAdministrator,
  atNight,
  atTheDesk,
  beyondOneAnswer,
  onAPhone,
  onTwoDevices,
  overview,
  reading,
  visiting,
} from "./scenes.ts";

const SHOWN_NAME = "maria";
const DESKTOP = { viewport: { width: 1366, height: 900 }, deviceScaleFactor: 1.5 };
const PHONE = {
  viewport: { width: 390, height: 780 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

async function main(): Promise<void> {
  const browser = await chromium.launch(CHROMIUM);
  try {
    const camera = new Camera(browser);
    await takeAll(browser, camera);
    const missing = PICTURES.filter((name) => !camera.taken.has(name));
    if (missing.length) throw new Error(`no picture was taken of: ${missing.join(", ")}`);
  } finally {
    await browser.close();
  }
}

async function takeAll(browser: Browser, camera: Camera): Promise<void> {
  const visitor = await device(browser, DESKTOP);
  await visiting(await visitor.newPage(), camera);
  const own = await device(browser, DESKTOP);
  const page = await own.newPage();
  await signUp(page);
  const cookies = await own.cookies();
  const another = async (options: BrowserContextOptions) => {
    const context = await device(browser, options);
    await context.addCookies(cookies);
    return context.newPage();
  };
  await reading(page, camera);
  await atTheDesk(page, camera);
  await onTwoDevices(page, await another(DESKTOP), camera);
  await atNight(await another({ ...DESKTOP, colorScheme: "dark" }), camera);
  await overview(page, camera);
  await beyondOneAnswer(await another(DESKTOP), camera);
  await asAdministrator(await (await device(browser, DESKTOP)).newPage(), camera);
  await onAPhone(await another(PHONE), camera);
}

/** A browser of its own, with nothing in it yet. */
async function device(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const usual = { baseURL, locale: "en-GB", timezoneId: "Europe/Berlin", colorScheme: "light" } as const;
  const context = await browser.newContext({ ...usual, ...options });
  context.setDefaultTimeout(25_000);
  await context.route("**/api/v1/auth/me", async (route) => {
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    const me = await response.json();
    const username = me.can.administer ? me.username : SHOWN_NAME;
    return route.fulfill({ response, json: { ...me, username } });
  });
  return context;
}

await main();
