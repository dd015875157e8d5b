import { expect, type Page, test } from "@playwright/test";
import { COURSE, enrol, signUp } from "./learner";

const search = (page: Page) => page.getByRole("searchbox", { name: "Search the courses" });
const courses = (page: Page) => page.getByRole("main").getByRole("listitem").getByRole("article");

test("search and filters are in the address: shared, gone back on, cleared", async ({ page }) => {
  await page.goto("/courses");
  await expect(courses(page).first()).toBeVisible();
  const all = await courses(page).count();
  expect(all).toBeGreaterThan(1);
  await page.getByRole("radio", { name: /^Haskell/ }).check();
  await expect(page).toHaveURL(/\?code=haskell$/);
  await expect(courses(page)).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "1 course" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("radio", { name: /^Haskell/ })).toBeChecked();
  await expect(courses(page)).toHaveCount(1);

  await page.goBack();
  await expect(page).toHaveURL(/\/courses$/);
  await expect(courses(page)).toHaveCount(all);
});

test("by keyboard: / searches, nothing found says what to change", async ({ page }) => {
  await page.goto("/courses");
  await expect(courses(page).first()).toBeVisible();
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("C++");
  await expect(page).toHaveURL(/search=C%2B%2B/);
  await expect(courses(page).first()).toContainText("C++");
  await search(page).fill("no course has zebras");
  await expect(page.getByRole("heading", { name: /No course matches “no course has zebras”/ })).toBeVisible();
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(search(page)).toBeFocused();
  await expect(courses(page).first()).toBeVisible();
});

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "'; drop table course; --",
  "%00",
  "\u202e\ud83d\ude48",
  "((((",
  "*:*&|!",
];

test("hostile searches are only texts", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  for (const text of HOSTILE) {
    await page.goto(`/courses?search=${encodeURIComponent(text)}`);
    await expect(search(page)).toHaveValue(text);
    await expect(page.getByRole("status").filter({ hasText: "course" })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  await page.goto("/courses?level=godlike&code=%2F..%2F&sort=x&enrolled=maybe&search=");
  await expect(courses(page).first()).toBeVisible();
  expect(dialogs).toEqual([]);
});

test("enrolling, leaving and coming back: it asks first, and nothing is lost", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await page.getByRole("button", { name: "Mark as read" }).click();
  await expect(page.getByText("Read", { exact: true })).toBeVisible();
  await page.goto("/courses?enrolled=true");
  await expect(courses(page)).toHaveCount(1);

  await page.goto(COURSE);
  const progress = await page.getByText(/\d+ % done/).textContent();
  await expect(page.getByText("You are here")).toBeVisible();
  await page.getByRole("button", { name: "Leave this course" }).click();
  await expect(page.getByRole("dialog")).toContainText("are kept");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Leave this course" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Leave it" }).click();
  await expect(page.getByText("You left this course. Your progress is kept.")).toBeVisible();
  await expect(page.getByText(/open once you are enrolled/)).toBeVisible();

  await enrol(page);
  await page.goto(COURSE);
  await expect(page.getByText(progress ?? "")).toBeVisible();
});
