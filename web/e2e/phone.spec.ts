import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { editor, enrol, signUp } from "./learner";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A finger from one place to another, in small steps. */
async function drag(page: Page, from: [number, number], to: [number, number], steps = 6): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove", [x, y]: [number, number]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  await touch("touchStart", from);
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    await touch("touchMove", [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const chosen = (page: Page, name: string) => expect(tab(page, name)).toHaveAttribute("aria-selected", "true");

test.beforeEach(async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await expect(page.getByRole("heading", { level: 1, name: "Say it" })).toBeVisible();
});

test("text, code and result are tabs, by finger, swipe and keyboard", async ({ page }) => {
  await chosen(page, "Text");
  await tab(page, "Code").tap();
  await expect(editor(page)).toBeVisible();
  await expect(page.getByRole("tabpanel", { name: "Code" })).toBeVisible();

  await drag(page, [320, 80], [60, 85]);
  await chosen(page, "Code"); // the tabs themselves do not swipe
  await drag(page, [320, 130], [60, 135]);
  await chosen(page, "Result");
  await drag(page, [60, 700], [330, 705]);
  await chosen(page, "Code");
  await drag(page, [60, 130], [330, 135]);
  await chosen(page, "Text");
  await drag(page, [60, 600], [330, 605]);
  await chosen(page, "Text");

  await tab(page, "Text").focus();
  await page.keyboard.press("End");
  await chosen(page, "Result");
  await expect(tab(page, "Result")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await chosen(page, "Text");
});

test("scrolling, and code that scrolls sideways, turn nothing", async ({ page }) => {
  const wide = page.locator(".prose pre").first();
  await wide.evaluate((block) => {
    block.textContent = "x = ".padEnd(400, "1 + ");
  });
  const box = await wide.boundingBox();
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
  await drag(page, [230, y], [20, y]);
  await expect.poll(() => wide.evaluate((block) => block.scrollLeft)).toBeGreaterThan(50);
  await chosen(page, "Text");
  await drag(page, [200, 700], [230, 300]);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await chosen(page, "Text");
});

test("where text runs from the right, the next part is at the left", async ({ page }) => {
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  await drag(page, [60, 600], [330, 605]);
  await chosen(page, "Code");
});

test("the row of signs writes what the keyboard hides, and leaves the focus in the editor", async ({
  page,
}) => {
  await tab(page, "Code").tap();
  await editor(page).tap();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  const row = page.getByRole("toolbar", { name: "Signs and moves" });
  await expect(row).toBeVisible();
  const press = (name: string) => row.getByRole("button", { name, exact: true }).tap();
  await page.keyboard.type("print");
  await press("(");
  await press('"');
  await page.keyboard.type("hi");
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveText('print("hi")');
  await press("Undo");
  await expect(editor(page)).not.toContainText("print");
  const target = await row.getByRole("button").first().boundingBox();
  expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(44);
});

test("the row stands at the lower end of what is to be seen, and covers no button", async ({ page }) => {
  await tab(page, "Code").tap();
  await editor(page).tap();
  const row = page.getByRole("toolbar", { name: "Signs and moves" });
  await expect(row).toBeVisible();
  await page.setViewportSize({ width: 390, height: 480 }); // the keyboard took the rest
  const bottomOf = async (part: typeof row) => {
    const box = await part.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await expect.poll(() => bottomOf(row)).toBe(480);
  await expect
    .poll(() => bottomOf(page.getByRole("button", { name: "Submit" })))
    .toBeLessThanOrEqual(480 - 48);
  await page.getByRole("button", { name: "Run tests" }).tap();
  await chosen(page, "Result");
  await expect(row).toBeHidden();
});
