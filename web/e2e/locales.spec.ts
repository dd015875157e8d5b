import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { COURSE, enrol, LESSON, signUp } from "./learner";
import { visibleTexts } from "./texts";

const CATALOGUES = join(import.meta.dirname, "../src/shared/i18n");
const VISITED = ["/", "/login", "/signup", "/courses", COURSE, "/settings", "/nowhere"];
const OWN = ["/dashboard", COURSE, LESSON];

type Words = Record<string, unknown>;

/** Every text of a language by its place; what functions give depends on what they are given. */
async function textsOf(language: string): Promise<Map<string, string>> {
  const files = readdirSync(join(CATALOGUES, language)).filter((file) => file !== "index.ts");
  const texts = new Map<string, string>();
  for (const file of files) collect((await import(join(CATALOGUES, language, file))) as Words, file, texts);
  return texts;
}

function collect(words: Words, place: string, texts: Map<string, string>): void {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "string") texts.set(`${place}.${key}`, value);
    else if (typeof value === "object" && value !== null) collect(value as Words, `${place}.${key}`, texts);
  }
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
}

/** Calls `look` on every page: those of a stranger, and those of a learner who is enrolled. */
async function onEveryPage(
  page: Page,
  locale: string,
  look: (address: string) => Promise<void>,
): Promise<void> {
  await signUp(page);
  await enrol(page);
  await page.goto(`/settings?locale=${locale}`);
  for (const address of OWN) {
    await visit(page, address);
    await look(address);
  }
  await page.context().clearCookies();
  for (const address of VISITED) {
    await visit(page, address);
    await look(address);
  }
}

test("in German no English is left", async ({ page }) => {
  const [english, german] = [await textsOf("en"), await textsOf("de")];
  const wrong = new Set(
    [...english].filter(([place, text]) => german.get(place) !== text).map(([, text]) => text),
  );
  for (const text of german.values()) wrong.delete(text);
  await onEveryPage(page, "de", async (address) => {
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    const texts = await visibleTexts(page);
    expect(
      texts.filter((text) => wrong.has(text)),
      address,
    ).toEqual([]);
  });
});

test("in the first pseudo-language every text of ours is in brackets, and longer ones fit", async ({
  page,
}) => {
  const told = new Set<string>(["CodeHub", "English", "Deutsch"]);
  page.on("response", (response) => void rememberContent(response, told));
  await page.setViewportSize({ width: 390, height: 844 });
  await onEveryPage(page, "en-XA", async (address) => {
    const texts = await visibleTexts(page);
    const ours = texts.flatMap(parts).filter((text) => !told.has(text) && !isQuantity(text));
    expect(
      ours.filter((text) => !/^\[.*\]$/s.test(text)),
      address,
    ).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
  });
});

for (const width of [390, 1366]) {
  test(`from right to left, ${width} px: mirrored, nothing juts out, nothing for axe`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await onEveryPage(page, "ar-XB", async (address) => {
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      const home = await page.getByRole("banner").getByRole("link").first().boundingBox();
      expect(home?.x, address).toBeGreaterThan(width / 2);
      await expectAccessible(page, address);
    });
  });
}

test("the language is chosen in the menu and stays", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("radio", { name: "Deutsch" }).click();
  await expect(page.getByRole("link", { name: "Kurse", exact: true })).toBeVisible();
  await page.goto("/login");
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
});

test.describe("a browser that prefers German", () => {
  test.use({ locale: "de-AT" });

  test("gets German, also from the server", async ({ page }) => {
    await page.goto("/signup");
    await page.getByLabel("Benutzername").fill("student");
    await page.getByLabel("E-Mail").fill("jemand@example.org");
    await page.getByLabel("Passwort", { exact: true }).fill("student-student");
    await page.getByRole("button", { name: "Konto anlegen" }).click();
    await expect(page.getByLabel("Benutzername")).toHaveAccessibleDescription(/vergeben/);
  });
});

/** Keeps what the server told: titles and texts of authors stay as they were written. */
async function rememberContent(
  response: import("@playwright/test").Response,
  told: Set<string>,
): Promise<void> {
  if (!response.url().includes("/api/v1/") || response.status() !== 200) return;
  const remember = (value: unknown): void => {
    if (typeof value === "string") told.add(value.replace(/\s+/g, " ").trim());
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(remember);
  };
  remember(await response.json().catch(() => null));
}

/** The texts between the points of "12 min · 2 exercises". */
function parts(text: string): string[] {
  if (/^\[[^[]*\]$/.test(text)) return [text];
  return text.split("·").map((part) => part.replace(/^[:,–\s]+|[:,–\s]+$/g, ""));
}

const UNITS = /\b(ms|s|secs?|min|mins|h|hrs?|kB|MB|Ctrl)\b|\[~?\]/g;
const MOMENTS = /^(now|yesterday|\d+ (second|minute|hour|day)s? ago|Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/;

/** "25 min", "9.5 MB", "Nov 20, 2026", "yesterday": Intl's own manner of writing. */
function isQuantity(text: string): boolean {
  if (MOMENTS.test(text)) return true;
  return !/\p{Letter}/u.test(text.replace(UNITS, "")) || !Number.isNaN(Date.parse(text));
}
