import { expect, type Page, test } from "@playwright/test";
import { COURSE, editor, enrol, LESSON, signUp } from "./learner";

/** A window of 1280 × 1024 px at 400 % (WCAG 1.4.10). */
test.use({ viewport: { width: 320, height: 256 } });

/** Nothing scrolls sideways, and no word or control is cut off at the side. */
async function expectReflowed(page: Page, address: string): Promise<void> {
  const juts = await page.evaluate(() => {
    const OWN_SCROLL = "pre, .cm-editor, table, .math, .sr-only";
    return [...document.querySelectorAll("main :is(h1, h2, h3, p, a, button, input, select)")]
      .filter((part) => part.checkVisibility() && !part.closest(OWN_SCROLL))
      .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
      .map((part) => part.outerHTML.slice(0, 120));
  });
  expect(juts, address).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${address} scrolls sideways`).toBeLessThanOrEqual(320);
}

test("at 400 % every page is read by scrolling in one direction", async ({ page }) => {
  for (const address of ["/", "/login", "/signup", "/courses", COURSE, "/settings"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expectReflowed(page, address);
  }
  await signUp(page);
  await enrol(page);
  for (const address of ["/dashboard", "/courses", COURSE, LESSON]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expectReflowed(page, `${address} of a learner`);
  }
  for (const name of ["Dashboard", "Courses"]) {
    const link = page.getByRole("banner").getByRole("link", { name });
    const cut = await link.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(cut, name).toBe(0);
  }
  await page.getByRole("tab", { name: "Code", exact: true }).click();
  await expect(editor(page)).toBeVisible();
  await expectReflowed(page, "code");
});

test.describe("with colours of the system", () => {
  test.use({ contextOptions: { forcedColors: "active" }, viewport: { width: 1366, height: 768 } });

  test("the chosen tab is told from the others, and the first button is one", async ({ page }) => {
    await signUp(page);
    await enrol(page);
    const line = (name: string) =>
      page.getByRole("tab", { name }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
    await expect(editor(page)).toBeVisible();
    expect(await line("Tests")).not.toBe(await line("History"));
    const submit = page.getByRole("button", { name: "Submit" });
    await expect(submit).toHaveCSS("border-top-style", "solid");
    await expect(submit).toHaveCSS("border-top-width", "1px");
  });
});
