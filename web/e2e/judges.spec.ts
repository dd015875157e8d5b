import { expect, type Page, type Route, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { actAs, enrol, PATIENTLY, signUp, submit, verdict, write } from "./learner";
import { solution } from "./system";

const agents = (page: Page) => page.getByRole("region", { name: "Judge agents" });

const rejudge = (page: Page) => page.getByRole("region", { name: "Judge a submission again" });
const field = (page: Page) => page.getByLabel("Link or id of a submission");

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

test("by keyboard, a learner's submission is found by its link, judged again, and its verdicts compared", async ({
  page,
}) => {
  await signUp(page);
  await enrol(page);
  await write(page, solution("01-say-it", "say-hello"));
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible(PATIENTLY);
  await page.goto("/dashboard");
  const link = await page.locator('a[href*="submission="]').first().getAttribute("href");
  await page.context().clearCookies();

  await actAs(page, "admin");
  await page.goto("/admin/judges");
  await field(page).fill(link ?? "");
  await field(page).press("Enter");
  const title = rejudge(page).getByRole("heading", { level: 3 });
  await expect(title).toBeFocused();
  await expect(rejudge(page).getByText("Passed", { exact: true })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(rejudge(page).getByRole("button", { name: "Judge again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Judge it again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(rejudge(page).getByText("Judged again: the outcome is the same.")).toBeVisible(PATIENTLY);
  await expect(rejudge(page).getByRole("definition")).toHaveText([/^Passed/, /^Passed/]);
  await expect(rejudge(page).getByRole("button", { name: "Judge again" })).toBeFocused();
});

test("a link that names no submission, and one that names none that is there, are told apart", async ({
  page,
}) => {
  await actAs(page, "admin");
  await page.goto("/admin/judges");
  await field(page).fill("/learn/python-first-steps/say-it");
  await page.getByRole("button", { name: "Look it up" }).click();
  await expect(rejudge(page).getByText("There is no id of a submission in this.")).toBeVisible();
  await expect(field(page)).toBeFocused();
  await field(page).fill(crypto.randomUUID());
  await field(page).press("Enter");
  await expect(rejudge(page).getByRole("alert")).toContainText("There is no submission of this id.");
});

const FOUND = {
  submission_id: "0193f1a2-7b3c-7d4e-8f50-617283940abc",
  exercise_title: "Averylongtitlewithoutaspace ".repeat(4),
  language: "python",
  verdict: "accepted",
  passed: 5,
  total: 5,
  points: 100,
  max_points: 100,
  created_at: "2026-11-19T10:00:00Z",
  judged_at: "2026-11-19T10:00:01Z",
  pending: false,
  place: null,
  estimate_ms: null,
};
const REPLACED = {
  ...FOUND,
  verdict: "presentation_error",
  passed: 3,
  points: 60,
  judged_at: "2026-11-20T10:00:00Z",
};

/** A submission whose second verdict is another one, and is known as soon as the page asks for it. */
async function serveFound(page: Page): Promise<void> {
  let now: object = FOUND;
  await page.route("**/api/v1/submissions/*/rejudge", async (route) => {
    const isAsked = route.request().method() === "POST";
    await route.fulfill({ status: isAsked ? 202 : 200, json: isAsked ? { ...FOUND, pending: true } : now });
    if (isAsked) now = REPLACED;
  });
}

const SCREENS = [
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 1366 },
] as const;

for (const { colorScheme, width } of SCREENS) {
  test.describe(`judging again, ${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 844 }, contextOptions: { reducedMotion: "reduce" } });

    test("every state of judging again is accessible", async ({ page }) => {
      await actAs(page, "admin");
      await page.goto("/admin/judges");
      await field(page).fill("x");
      await field(page).press("Enter");
      await expect(field(page)).toHaveAttribute("aria-invalid", "true");
      await expectAccessible(page, "no id");
      await serveFound(page);
      await field(page).fill(FOUND.submission_id);
      await field(page).press("Enter");
      await expect(rejudge(page).getByText("100 of 100 points")).toBeVisible();
      await expectAccessible(page, "found");
      await rejudge(page).getByRole("button", { name: "Judge again" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page, "asked");
      await page.getByRole("button", { name: "Judge it again" }).click();
      await expect(rejudge(page).getByText("Judged again: the outcome is another one.")).toBeVisible();
      await expect(rejudge(page).getByRole("definition")).toHaveCount(2);
      await expectAccessible(page, "judged again");
    });
  });
}

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
