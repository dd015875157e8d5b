import { expect, type Page, test } from "@playwright/test";
import { editor, enrol, LESSON, logIn, signUp, write } from "./learner";

const status = (page: Page, words: string) => page.locator("[data-status]").filter({ hasText: words });
const saved = (page: Page) => expect(status(page, "Saved")).toBeVisible();

test("code is on the server soon, and on the next device", async ({ page, browser }) => {
  const account = await signUp(page);
  await enrol(page);
  await write(page, "print('from the first')\n");
  await saved(page);
  const other = await browser.newPage();
  await logIn(other, account);
  await other.goto(LESSON);
  await expect(editor(other)).toContainText("from the first");
  await other.close();
});

test("two devices at once: both texts stay until one is chosen", async ({ page, browser }) => {
  const account = await signUp(page);
  await enrol(page);
  const other = await browser.newPage();
  await logIn(other, account);
  await other.goto(LESSON);
  await write(other, "print('theirs')\n");
  await saved(other);

  await write(page, "print('mine')\n");
  const conflict = page.getByRole("region", { name: "This code was changed somewhere else." });
  await expect(conflict).toBeVisible();
  await conflict.getByRole("button", { name: "See the difference" }).click();
  await expect(conflict.getByText("print('theirs')")).toBeVisible();
  await conflict.getByRole("button", { name: "Take the other" }).click();
  await expect(editor(page)).toContainText("theirs");
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(editor(page)).toContainText("mine");
  await saved(page);
  await other.reload();
  await expect(editor(other)).toContainText("mine");
  await other.close();
});

test("two tabs of one browser show the same code", async ({ page, context }) => {
  await signUp(page);
  await enrol(page);
  await expect(editor(page)).toBeVisible();
  const tab = await context.newPage();
  await tab.goto(LESSON);
  await write(tab, "print('one')\n");
  await expect(editor(page)).toContainText("one");
  await write(page, "print('two')\n");
  await expect(editor(tab)).toContainText("two");
  await saved(page);
  await saved(tab);
  await expect(page.getByText("changed somewhere else")).toBeHidden();
});

test("off line the code stays on the device and follows when the line is back", async ({ page, context }) => {
  await signUp(page);
  await enrol(page);
  await expect(editor(page)).toBeVisible();
  await context.setOffline(true);
  await write(page, "print('off line')\n");
  await expect(status(page, "Only on this device")).toBeVisible();
  await context.setOffline(false);
  await saved(page);
});

test("a full storage is told, and the server still keeps the code", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await signUp(page);
  await enrol(page);
  await write(page, "print('kept')\n");
  await expect(page.getByText("The server has it, so nothing is lost.", { exact: false })).toBeVisible();
  await page.reload();
  await expect(editor(page)).toContainText("kept");
});

test("a browser whose clock is a day off overwrites nothing", async ({ page, browser }) => {
  const account = await signUp(page);
  await enrol(page);
  await write(page, "print('today')\n");
  await saved(page);
  const late = await browser.newPage();
  await late.clock.setSystemTime(Date.now() - 86_400_000);
  await logIn(late, account);
  await late.goto(LESSON);
  await expect(editor(late)).toContainText("today");
  await write(late, "print('yesterday, by its own clock')\n");
  await saved(late);
  await page.reload();
  await expect(editor(page)).toContainText("yesterday");
  await late.close();
});

test("starting over can be taken back", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await write(page, "print('long work')\n");
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("button", { name: "Replace it" }).click();
  await expect(editor(page)).not.toContainText("long work");
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(editor(page)).toContainText("long work");
});
