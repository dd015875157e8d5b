import { expect, type Page, test } from "@playwright/test";
import { enrol, LESSON, PATIENTLY, SLOWLY, signUp, submit, verdict, write } from "./learner";

const GREET = 'name = input()\nprint("Hello,", name)\n';

test.beforeEach(async ({ page }) => {
  await signUp(page);
  await enrol(page);
});

/** How many programs of the learner the server knows. */
async function submitted(page: Page): Promise<number> {
  const { items } = await (await page.request.get("/api/v1/submissions")).json();
  return items.length;
}

test("a submit while the line is cut goes out by itself when it is back, once", async ({ page, context }) => {
  await write(page, GREET);
  await context.setOffline(true);
  await submit(page);
  await expect(page.getByText(/goes out by itself when the connection is back/)).toBeVisible();
  await context.setOffline(false);
  await expect(verdict(page, "Passed")).toBeVisible();
  expect(await submitted(page)).toBe(1);
});

test("answers that are lost do not make a second submission", async ({ page }) => {
  await write(page, GREET);
  let lost = 0;
  await page.route("**/submit", async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch(); // it arrives, but its answer does not come back
    await route.abort("connectionreset");
  });
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
  expect(lost).toBe(2);
  expect(await submitted(page)).toBe(1);
});

test("two tabs that submit at once both show their own verdict", async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(LESSON);
  await write(page, SLOWLY);
  await write(other, 'import time\n\nname = input()\ntime.sleep(0.7)\nprint("Bye,", name)\n');
  // each tab holds the newest code of both: what this one sends is written last
  await submit(other);
  await write(page, SLOWLY);
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible(PATIENTLY);
  await expect(verdict(other, "Wrong answer")).toBeVisible(PATIENTLY);
  await expect.poll(() => submitted(page)).toBe(2);
});
