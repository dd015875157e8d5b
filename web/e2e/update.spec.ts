import { expect, test } from "@playwright/test";
import { editor, enrol, LESSON, signUp, write } from "./learner";

/** From now on the server has no file of this name any more, as after an update. */
const gone = (page: import("@playwright/test").Page, name: string) =>
  page.route(new RegExp(`/assets/${name}-[^/]+\\.js$`), (route) =>
    route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html>" }),
  );

test("a part whose code is gone offers to load the page again; the code that was written stays", async ({
  page,
}) => {
  await gone(page, "palette");
  await signUp(page);
  await enrol(page);
  await write(page, "# not lost\n");
  await page.keyboard.press("ControlOrMeta+K");
  await expect(
    page.getByText("CodeHub was updated while this page was open.", { exact: false }),
  ).toBeVisible();
  await expect(editor(page)).toContainText("# not lost");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Load again" }).click();
  await expect(editor(page)).toContainText("# not lost");
});

test("a page whose code is gone says so and leads on", async ({ page }) => {
  await gone(page, "settings-page");
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "This page needs to be loaded again" })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Load again" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("without its editor's code an exercise can be written in a plain field", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await gone(page, "code-editor");
  await page.goto(LESSON);
  await expect(page.getByRole("textbox", { name: /^Code for/ })).toBeEditable();
});

test("the page itself is never kept by the browser", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.headers()["cache-control"]).toBe("no-store");
});
