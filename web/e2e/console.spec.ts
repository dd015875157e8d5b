import { expect, type Page, test } from "@playwright/test";
import { COURSE, editor, enrol, LESSON, signUp, submit, verdict, write } from "./learner";
import { solution } from "./system";

/** Errors in the console so far: of scripts, of files that did not come, of what the Content Security Policy stopped. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (entry) => {
    if (entry.type() === "error") errors.push(`${entry.text()} (${entry.location().url})`);
  });
  return errors;
}

test("a visitor's console stays clean", async ({ page }) => {
  const errors = errorsOf(page);
  for (const address of ["/", "/courses", COURSE, "/login", "/signup", "/settings"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(errors, address).toEqual([]);
  }
});

test("a learner's console stays clean, whichever editor", async ({ page }) => {
  const errors = errorsOf(page);
  await signUp(page);
  await enrol(page);
  await write(page, 'print("Hello")\n');
  await page.keyboard.press("ControlOrMeta+F");
  await expect(page.getByRole("textbox", { name: "Find" })).toBeVisible();
  await page.keyboard.press("Escape");
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  await page.getByRole("tab", { name: "My cases" }).click();
  await page.getByRole("tab", { name: "History" }).click();
  await page.getByRole("button", { name: /^View/ }).first().click();
  await page
    .getByRole("button", { name: /^Show hint 1/ })
    .first()
    .click();
  await drag(page);
  expect(errors, "lesson").toEqual([]);

  for (const choice of ["Vim keys", "Plain text editor"]) {
    await page.goto("/settings");
    await page.getByLabel(choice).check();
    await page.goto(LESSON);
    await expect(editor(page)).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(errors, choice).toEqual([]);
  }

  await write(page, solution("01-say-it", "say-hello"));
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("link", { name: "Continue" })).toBeVisible();
  expect(errors, "dashboard").toEqual([]);
});

/** Moves every line between two panes. */
async function drag(page: Page): Promise<void> {
  for (const line of await page.getByRole("separator").all()) {
    await line.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
  }
}
