import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, type Response, test } from "@playwright/test";
import { editor, signUp, verdict, write } from "./learner";

const COURSE = join(
  import.meta.dirname,
  "../../content/courses/three-languages/01-the-same-thing-three-times",
);

const LANGUAGES = [
  { id: "python", extension: "py" },
  { id: "cpp", extension: "cpp" },
  { id: "javascript", extension: "js" },
];

const TYPES = [
  { type: "stdin_stdout", lesson: "01-in-and-out", exercise: "bus-ticket", title: "Bus tickets" },
  { type: "function", lesson: "02-functions-and-collections", exercise: "second-highest", title: "Silver" },
  {
    type: "unit_tests",
    lesson: "03-types-of-your-own",
    exercise: "score-table",
    title: "The table of the league",
  },
];

type Task = (typeof TYPES)[number];

const picker = (page: Page) => page.getByRole("combobox", { name: "Programming language" });

async function openTask(page: Page, { lesson, title }: Task): Promise<void> {
  await page.goto(`/learn/three-languages/${lesson.slice(3)}`);
  await page.getByRole("button", { name: new RegExp(`^Exercise \\d: ${title}`) }).click();
  await expect(editor(page)).toHaveAccessibleName(`Code for ${title}`);
}

/** A file of an exercise: `solution` or `starter`. */
function fileOf({ lesson, exercise }: Task, name: string): string {
  return readFileSync(join(COURSE, lesson, "exercises", exercise, name), "utf8");
}

/** Presses a button that sends the code; the verdict as the server tells it: the page may still show an older one. */
async function judged(page: Page, button: "Run tests" | "Submit"): Promise<string> {
  const isAnswer = (answer: Response) => answer.request().method() === "POST" && answer.status() === 202;
  const answer = page.waitForResponse(isAnswer);
  await page.getByRole("button", { name: button }).click();
  const { id } = await (await answer).json();
  const ask = async () => (await page.request.get(`/api/v1/submissions/${id}`)).json();
  await expect.poll(async () => (await ask()).state, { timeout: 60_000 }).toBe("judged");
  return (await ask()).verdict;
}

/** The first line of a solution that its starter does not have. */
function ownLine(task: Task, extension: string): string {
  const starter = fileOf(task, `starter.${extension}`).split("\n");
  const lines = fileOf(task, `solution.${extension}`).split("\n");
  return (lines.find((line) => !starter.includes(line)) ?? "").trim();
}

test.beforeEach(async ({ page }) => {
  await signUp(page);
  await page.goto("/courses/three-languages");
  await page.getByRole("button", { name: "Enrol" }).click();
  await expect(page).toHaveURL(/\/learn\/three-languages\//);
});

for (const task of TYPES) {
  test(`${task.type}: solved in each language, and each keeps its own code`, async ({ page }) => {
    await openTask(page, task);
    for (const { id, extension } of LANGUAGES) {
      await picker(page).selectOption(id);
      await expect(editor(page)).not.toContainText(ownLine(task, extension));
      await write(page, fileOf(task, `solution.${extension}`));
      expect(await judged(page, "Submit")).toBe("accepted");
      await expect(verdict(page, "Passed")).toBeVisible();
    }
    for (const { id, extension } of LANGUAGES) {
      await picker(page).selectOption(id);
      await expect(editor(page)).toContainText(ownLine(task, extension));
    }
    await page.getByRole("tab", { name: "History" }).click();
    for (const name of ["Python", "C++", "JavaScript"])
      await expect(page.getByRole("tabpanel").getByText(name, { exact: false }).first()).toBeVisible();
  });
}

const MISTAKES = [
  {
    id: "python",
    broken: "people = (\nprint(people\n",
    crash: "people = []\nprint(people[3])\n",
    endless: "while True:\n    pass\n",
  },
  {
    id: "cpp",
    broken: "#include <iostream>\n\nint main() {\n    std::cout << people;\n}\n",
    crash: '#include <stdexcept>\n\nint main() {\n    throw std::runtime_error("oh");\n}\n',
    endless: "int main() {\n    volatile long steps = 0;\n    for (;;) steps = steps + 1;\n}\n",
  },
  {
    id: "javascript",
    broken: "let people = ;\n",
    crash: "const people = null;\nconsole.log(people.length);\n",
    endless: "for (;;);\n",
  },
];

for (const { id, broken, crash, endless } of MISTAKES) {
  test(`${id}: the line of a mistake leads into the editor, a crash and endless work are named`, async ({
    page,
  }) => {
    await openTask(page, TYPES[0] as Task);
    await picker(page).selectOption(id);
    await write(page, broken);
    expect(await judged(page, "Run tests")).toBe("compile_error");
    await expect(verdict(page, "Does not compile")).toBeVisible();
    await page
      .getByRole("tabpanel")
      .getByRole("button", { name: /line \d|solution\.\w+:\d/i })
      .first()
      .click();
    await expect(editor(page)).toBeFocused();
    await write(page, crash);
    expect(await judged(page, "Run tests")).toBe("runtime_error");
    await expect(verdict(page, "Crashed")).toBeVisible();
    await write(page, endless);
    expect(await judged(page, "Run tests")).toBe("time_limit");
    await expect(verdict(page, "Too slow")).toBeVisible();
  });
}
