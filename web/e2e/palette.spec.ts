import { expect, type Locator, type Page, test } from "@playwright/test";
import { editor, enrol, signUp, verdict, write } from "./learner";
import { solution } from "./system";

async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press("ControlOrMeta+K");
  const field = page.getByRole("combobox", { name: "Type where to go" });
  await expect(field).toBeFocused();
  return field;
}

/** What Enter would do; pages have lists of options of their own. */
const chosen = (page: Page) => page.getByRole("dialog").getByRole("option", { selected: true });

test("the palette goes to another page, changes the theme and closes with Esc, all by keys", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const field = await openPalette(page);
  await page.keyboard.type("cour");
  await expect(chosen(page)).toHaveAccessibleName("Courses");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Courses" })).toBeVisible();
  await expect(page.locator("main")).toBeFocused();

  await openPalette(page);
  await page.keyboard.type("theme dark");
  await expect(chosen(page)).toContainText("Theme: Dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await openPalette(page);
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
});

test("on the learn page it submits and leads to another lesson", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await write(page, solution("01-say-it", "say-hello"));
  await openPalette(page);
  await page.keyboard.type("submit");
  await expect(chosen(page)).toContainText("Submit");
  await page.keyboard.press("Enter");
  await expect(verdict(page, "Passed")).toBeVisible();
  await openPalette(page);
  await page.keyboard.type("ask and");
  await expect(chosen(page)).toContainText("Ask and remember");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/ask-and-remember/);
});

test("? lists the keys of the page, but is a character in the editor", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await write(page, "# why");
  await page.keyboard.type("?");
  await expect(editor(page)).toContainText("# why?");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "All keys" });
  await expect(dialog.getByText("Submit", { exact: true })).toBeVisible();
  await expect(dialog.getByText("Ctrl").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a button opens it", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Search and do" }).tap();
    await page.getByRole("option", { name: "Settings" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  });
});
