import { expect, type Page, test } from "@playwright/test";
import { editor, signUp, write } from "./learner";

const RIGHT = 'city = input()\nplatform = input()\nprint("Next train to", city, "from platform", platform)\n';

async function openBench(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("tab", { name: "Python from zero" }).click();
  await expect(editor(page)).toHaveAccessibleName(/departure board/i);
}

const run = (page: Page) => page.getByRole("button", { name: "Run tests" }).click();

test("a stranger runs code at once, sees what is wrong, and takes it along into an account", async ({
  page,
}) => {
  await openBench(page);
  await run(page);
  await expect(page.getByRole("heading", { name: "Wrong answer" })).toBeVisible();
  await write(page, RIGHT);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("heading", { name: "Passed" })).toBeVisible();
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Create your account" })).toBeVisible();
  await page.goBack();
  await page.getByRole("tab", { name: "Python from zero" }).click();
  await expect(editor(page)).toContainText("from platform");
});

test("the limit is explained when it is reached", async ({ page }) => {
  await openBench(page);
  await page.route("**/try", (route) =>
    route.fulfill({
      status: 429,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 429, code: "rate_limited", retry_after: 30 }),
    }),
  );
  await run(page);
  await expect(page.getByText(/run 5 times a minute/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeDisabled();
});

test("no judge, no connection: the page says so and keeps the code", async ({ page, context }) => {
  await openBench(page);
  await write(page, RIGHT);
  await page.route("**/try", (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 503, code: "judge_unavailable" }),
    }),
  );
  await run(page);
  await expect(page.getByText(/judge is not running|no judge/i)).toBeVisible();
  await page.unrouteAll();
  await context.setOffline(true);
  await expect(page.getByText(/You are offline/)).toBeVisible();
  await expect(editor(page)).toContainText("from platform");
  await context.setOffline(false);
  await run(page);
  await expect(page.getByRole("heading", { name: "Passed" })).toBeVisible();
});

test("nothing jumps while the page comes", async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { cls: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.cls += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/");
  await expect(editor(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  const cls = await page.evaluate(() => (window as unknown as { seen: { cls: number } }).seen.cls);
  expect(cls).toBeLessThan(0.05);
});

test("from the courses there are one leads to its page, and to the ways in", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("region", { name: "The courses" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Outline" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Log in to enrol" })).toBeVisible();
});

test("a learner who opens the start page is on their dashboard", async ({ page }) => {
  await signUp(page);
  await page.goto("/");
  await expect(page).toHaveURL(/\/dashboard$/);
});
