import { expect, type Page, type Route, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { actAs, signUp } from "./learner";

const agents = (page: Page) => page.getByRole("region", { name: "Judge agents" });

/** The server's answer with something changed. The newest route counts: one that is busy must not be taken away. */
const changed = (change: (answer: { agents: object[]; queue: object }) => object) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: change(await response.json()) });
};

// the page goes on looking: what is being answered when a test ends fails nobody
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

test("an administrator comes by menu and by keyboard, and sees each judge with its languages", async ({
  page,
}) => {
  await actAs(page, "admin");
  await page.goto("/");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("link", { name: "Judges and queue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Judges" })).toBeVisible();
  await expect(
    agents(page)
      .getByText(/^(Healthy|Degraded)$/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /^Submissions/ })).toBeVisible();
  await agents(page).locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await expect(
    agents(page)
      .getByText(/^Python \d/)
      .first(),
  ).toBeVisible();

  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+K");
  await expect(page.getByRole("combobox", { name: "Type where to go" })).toBeFocused();
  await page.keyboard.type("judges");
  await expect(page.getByRole("option", { name: "Judges and queue" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/admin/judges");
});

test("it looks again by itself, and says when that did not work", async ({ page }) => {
  await actAs(page, "admin");
  await page.goto("/admin/judges");
  await expect(agents(page).getByRole("listitem").first()).toBeVisible();
  await page.route(
    "**/api/v1/judges",
    changed((answer) => ({ ...answer, queue: { ...answer.queue, waiting: 4321 } })),
  );
  await expect(page.getByText("4,321")).toBeVisible();
  await page.route("**/api/v1/judges", (route) => route.fulfill({ status: 503, json: {} }));
  await expect(page.getByText(/The last look did not get through/)).toBeVisible();
  await expect(agents(page).getByRole("listitem").first()).toBeVisible();
});

test("others meet a lock and find no link", async ({ page }) => {
  await page.goto("/admin/judges");
  await expect(page.getByRole("heading", { name: "Log in to see this" })).toBeVisible();
  await signUp(page);
  await page.goto("/admin/judges");
  await expect(page.getByRole("heading", { name: "This is not open to you" })).toBeVisible();
  await page.getByRole("button", { name: /^Account of/ }).click();
  await expect(page.getByRole("link", { name: "Settings" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Judges and queue" })).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1366]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({
        colorScheme,
        viewport: { width, height: 844 },
        contextOptions: { reducedMotion: "reduce" },
      });

      test("every state is accessible", async ({ page }) => {
        await actAs(page, "admin");
        await page.goto("/admin/judges");
        await expect(agents(page).getByRole("listitem").first()).toBeVisible();
        await expectAccessible(page, "judges");
        await page.route(
          "**/api/v1/judges",
          changed((answer) => ({
            ...answer,
            agents: answer.agents.flatMap((agent, place) => [
              {
                ...agent,
                name: `limited-${place}`,
                mode: "degraded",
                reason: "No cgroups.",
                remedy: "Delegate one.",
              },
              { ...agent, name: `gone-${place}`, gone: true, healthy: false },
            ]),
          })),
        );
        await expect(agents(page).getByText("Degraded").first()).toBeVisible();
        await expect(agents(page).getByText("Delegate one.").first()).toBeVisible();
        await expectAccessible(page, "degraded and gone");
        await page.route(
          "**/api/v1/judges",
          changed((answer) => ({ ...answer, agents: [] })),
        );
        await expect(page.getByRole("heading", { name: "No judge is there" })).toBeVisible();
        await expectAccessible(page, "no judge");
      });
    });
  }
}
