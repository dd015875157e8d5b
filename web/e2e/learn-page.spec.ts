import { expect, type Locator, type Page, test } from "@playwright/test";
import { editor, enrol, LESSON, LESSON_2, signUp, submit, verdict, write } from "./learner";
import { solution } from "./system";

const line = (page: Page, name: string) => page.getByRole("separator", { name });
const value = async (separator: Locator) => Number(await separator.getAttribute("aria-valuenow"));

async function widthOf(part: Locator): Promise<number> {
  return (await part.boundingBox())?.width ?? 0;
}

test.beforeEach(async ({ page }) => {
  await signUp(page);
  await enrol(page);
});

test("the panes follow pointer and keys, stay where they were put, and go back", async ({ page }) => {
  const text = line(page, "Width of the text");
  const article = page.getByRole("article");
  const before = await widthOf(article);

  await test.step("dragged", async () => {
    const box = await text.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 0.5, (box?.y ?? 0) + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 120, y, { steps: 5 });
    await page.mouse.up();
    expect(await widthOf(article)).toBeLessThan(before - 80);
  });

  await test.step("by keys", async () => {
    const dragged = await value(text);
    await text.focus();
    await page.keyboard.press("ArrowRight");
    expect(await value(text)).toBe(dragged + 2);
    await page.keyboard.press("End");
    expect(await value(text)).toBe(80);
    await page.keyboard.press("Home");
    expect(await value(text)).toBe(20);
    await expect(editor(page)).toBeVisible();
  });

  await test.step("kept, without a jump at the next visit", async () => {
    await line(page, "Height of the code").focus();
    await page.keyboard.press("ArrowDown");
    const heights = await value(line(page, "Height of the code"));
    await page.reload();
    await expect(editor(page)).toBeVisible();
    expect(await value(text)).toBe(20);
    expect(await value(line(page, "Height of the code"))).toBe(heights);
  });

  await text.dblclick();
  expect(await value(text)).toBe(48);
});

test("nothing jumps while the page is loading", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await expect(editor(page)).toBeVisible();
  await expect(page.getByRole("tab", { name: "Tests" })).toBeVisible();
  const sum = await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
  expect(sum).toBeLessThan(0.05);
});

test("the outline goes away with a key and comes back with a button", async ({ page }) => {
  const outline = page.getByRole("navigation", { name: "Lessons of this course" });
  await expect(outline).toBeVisible();
  await page.keyboard.press("Alt+L");
  await expect(outline).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(outline).toBeHidden();
  await page.getByRole("button", { name: "Show the lessons" }).click();
  await expect(outline).toBeVisible();
});

test("the lessons beside this one open by key, but not while one writes", async ({ page }) => {
  await page.getByRole("heading", { level: 1, name: "Say it" }).click();
  await page.keyboard.press("Alt+N");
  await expect(page).toHaveURL(LESSON_2);
  await editor(page).click();
  await page.keyboard.press("Alt+P");
  await expect(page).toHaveURL(LESSON_2);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Alt+P");
  await expect(page).toHaveURL(LESSON);
});

test("a line of an error leads into the editor, where it is marked", async ({ page }) => {
  await write(page, "name = input()\nprint(nome)\n");
  await submit(page);
  await expect(verdict(page, "Crashed")).toBeVisible();
  const marked = page.locator(".cm-problem-error");
  await expect(marked).toContainText("print(nome)");
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /line 2/i })
    .first()
    .click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type("#");
  await expect(editor(page)).toContainText("#print(nome)");
  await expect(marked).toBeHidden();
});

test("a program of the text is copied with one press", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const program = page.getByRole("article").locator(".code-frame").first();
  await program.hover();
  await program.getByRole("button", { name: "Copy" }).click();
  await expect(program.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await program.locator("pre").textContent())?.trim());
});

test("a program of the text runs where it stands, and so does a changed copy", async ({ page }) => {
  await page.goto("/courses/python-from-zero");
  await page.getByRole("button", { name: "Enrol" }).click();
  const block = page.locator(".code-block").first();
  await block.getByRole("button", { name: "Run it" }).click();
  await expect(block.getByText("It printed", { exact: true })).toBeVisible();
  await block.getByRole("button", { name: "Change it" }).click();
  const copy = block.getByRole("textbox", { name: "Program in this lesson" });
  await copy.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText('print("mine: " + str(6 * 7))\n');
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(block.getByRole("status").getByText("mine: 42")).toBeVisible();
  await block.getByRole("button", { name: "As it was" }).click();
  await expect(copy).toBeHidden();
  await expect(block.locator("pre").first()).toBeVisible();
});

test("an image that does not load leaves its words", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1, name: "Say it" })).toBeVisible();
  await page.evaluate(() => {
    const image = Object.assign(new Image(), { alt: "A loop", width: 200, height: 100, src: "/nowhere.png" });
    document.querySelector(".prose")?.append(image);
  });
  await expect(page.getByRole("img", { name: "Image not loaded: A loop" })).toBeVisible();
});

test("a long title of the next lesson stays within its pane", async ({ page }) => {
  await page.route("**/api/v1/courses/slug/python-first-steps/lessons/say-it", async (route) => {
    const answer = await route.fetch();
    const lesson = await answer.json();
    lesson.next.title = `Everything about ${"very ".repeat(30)}long${"o".repeat(80)} names`;
    await route.fulfill({ response: answer, json: lesson });
  });
  for (const width of [1366, 320]) {
    await page.setViewportSize({ width, height: 768 });
    await page.reload();
    const link = page.getByRole("link", { name: /^Next: Everything/ });
    await expect(link).toBeVisible();
    const juts = await link.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(juts, `${width} px`).toBeLessThanOrEqual(0);
    const [outer, inner] = [await page.getByRole("article").boundingBox(), await link.boundingBox()];
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
  }
});

test("ten thousand lines can be written in, in either editor", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const lines = Array.from({ length: 10_000 }, (_, at) => `value_${at} = ${at}`).join("\n");
  await editor(page).click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
  await page.keyboard.type("  # the end");
  await expect(editor(page)).toContainText("value_9999 = 9999  # the end");
  await page.evaluate(() =>
    localStorage.setItem("codehub.preferences", JSON.stringify({ editor: { plain: true } })),
  );
  await page.reload();
  const plain = page.locator("textarea").and(editor(page));
  await expect(plain).toHaveValue(/value_9999 = 9999 {2}# the end$/);
  await plain.press("ControlOrMeta+End");
  await page.keyboard.type("!");
  await expect(plain).toHaveValue(/# the end!$/);
});

test("Esc and then Tab leaves the editor, also with Vim's keys", async ({ page }) => {
  await page.evaluate(() =>
    localStorage.setItem("codehub.preferences", JSON.stringify({ editor: { vim: true } })),
  );
  await page.reload();
  await editor(page).click();
  await expect(page.locator(".cm-vim-panel, .cm-fat-cursor").first()).toBeAttached();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor(page)).not.toBeFocused();
});

test("solving the lesson fills its place in the outline", async ({ page }) => {
  await page.getByRole("button", { name: "Mark as read" }).click();
  for (const exercise of ["say-hello", "broken-poster"]) {
    await write(page, solution("01-say-it", exercise));
    await submit(page);
    await expect(verdict(page, "Passed")).toBeVisible();
    if (exercise === "say-hello") await page.getByRole("button", { name: /^Exercise 2/ }).click();
  }
  await expect(page.getByRole("link", { name: "Say it (Done)" })).toBeVisible();
  await expect(page.getByText("All steps of this lesson are done")).toBeVisible();
});
