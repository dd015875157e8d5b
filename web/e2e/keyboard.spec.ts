import { expect, type Locator, type Page, test } from "@playwright/test";
import { editor, LESSON, verdict } from "./learner";

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("60 presses of Tab did not lead there");
}

test("the whole way without a mouse", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Start learning" }));
  await page.keyboard.press("Enter");

  await expect(page.getByLabel("User name")).toBeFocused();
  const name = `k${crypto.randomUUID().slice(0, 12)}`;
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(`${name}@example.org`);
  await page.keyboard.press("Tab");
  await page.keyboard.type(crypto.randomUUID());
  await page.keyboard.press("Enter");

  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Python, first steps" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Enrol" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(LESSON);

  await tabTo(page, editor(page));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText('name = input()\nprint("Hello,", name)\n');
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(verdict(page, "Passed")).toBeVisible();
  await expect(page.getByText("2 of 2 tests passed", { exact: false }).first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(page.getByRole("status").filter({ hasText: "Accepted." })).toBeAttached();

  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor(page)).not.toBeFocused();
  await tabTo(page, page.getByRole("tab", { name: "Tests" }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "My cases" })).toBeFocused();
});

test("after a change of page the focus is in the new one, and the title says where", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "See the courses" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Courses" })).toBeVisible();
  await expect(page.locator("main")).toBeFocused();
  await expect(page).toHaveTitle(/^Courses/);
});

test("the theme is chosen in the menu, stays, and does not flash", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.reload({ waitUntil: "commit" });
  await page.locator("body").waitFor({ state: "attached" });
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe("dark");
});
