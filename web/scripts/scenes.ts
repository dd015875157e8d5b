/** What the learner of the pictures does, page after page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page, expect as usually } from "@playwright/test";
import { actAs, editor, submit, verdict, write } from "../e2e/learner.ts";
import type { Camera } from "./camera.ts";
import type { Picture } from "./pictures.ts";

/** Patient: a busy computer takes the same pictures. */
const expect = usually.configure({ timeout: 30_000 });
const COURSE = "python-from-zero";
const CPP = "cpp-first-steps";
const TOUR = "judge-tour";
const MODULE = join(import.meta.dirname, "../../content/courses", COURSE, "01-first-programs");
const USUAL = { width: 1366, height: 900 };
const TALL = { width: 1366, height: 1250 };
/** A film that is shorter than an hour is not thought of. */
const HALF = `minutes = int(input())
hours = minutes // 60
rest = minutes % 60
if hours == 0:
    print(rest, "min")
else:
    print(hours, "h", rest, "min")
`;
/** Nearly right: the blanks are not where they belong. */
const NEARLY = `first_name = input()
family_name = input()
town = input()
print(f"{family_name} , {first_name}  ({town}).")
`;
/** Fast enough for a hundred numbers; for more it would take too long. */
const EVERY_PAIR = `n, total = map(int, input().split())
numbers = list(map(int, input().split()))
pairs = 0
for i in range(n):
    for k in range(i):
        pairs += numbers[i] + numbers[k] == total
print(pairs)
`;
/** Asks one number after the other, and gives up. */
const ONE_BY_ONE = `for guess in range(300, 304):
    print(guess, flush=True)
    answer = input()
`;
/** The right rows, by their titles. */
const BY_TITLE = "select title, price from books\nwhere price < 10\norder by title;\n";
/** Without the semicolon after "!". */
const BROKEN = `#include <iostream>
#include <string>

int main() {
    std::string name;
    int days;
    std::cin >> name >> days;

    std::cout << "Welcome, " << name << "!\\n"
    std::cout << name << " is " << days << " days old.\\n";
}
`;

const solution = (lesson: string, exercise: string) =>
  readFileSync(join(MODULE, lesson, "exercises", exercise, "solution.py"), "utf8");

async function open(page: Page, lesson: string): Promise<void> {
  await page.goto(`/learn/${COURSE}/${lesson}`);
  await expect(editor(page)).toBeVisible();
}

async function solve(page: Page, code: string): Promise<void> {
  await write(page, code);
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
}

/** Turns the text to a heading; nothing else on the page moves. */
async function turnTo(page: Page, title: string): Promise<void> {
  const heading = page.getByRole("article").getByRole("heading", { name: title });
  await heading.evaluate((element) => {
    const text = element.closest(".overflow-y-auto");
    const above = 32;
    text?.scrollBy(0, element.getBoundingClientRect().top - text.getBoundingClientRect().top - above);
  });
}

/** Somebody without an account. */
export async function visiting(page: Page, camera: Camera): Promise<void> {
  await page.goto("/");
  await write(page, solution("01-say-something", "departure-board"));
  await page.getByRole("button", { name: "Run tests" }).click();
  await expect(page.getByRole("heading", { name: "Passed" })).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  await camera.take("landing", page);
}

/** Enrols, does the first lesson and reads in the third. */
export async function reading(page: Page, camera: Camera): Promise<void> {
  await page.goto(`/courses/${COURSE}`);
  await page.getByRole("button", { name: "Enrol" }).click();
  await expect(editor(page)).toBeVisible();
  await solve(page, solution("01-say-something", "departure-board"));
  await page.getByRole("button", { name: /^Exercise 2/ }).click();
  await solve(page, solution("01-say-something", "cafe-sign"));

  await page.setViewportSize({ ...TALL, height: 1000 });
  await open(page, "names-and-numbers");
  const text = page.getByRole("article");
  const block = text.locator("[data-run]").nth(2);
  await block.getByRole("button", { name: "Run it" }).click();
  await expect(block.getByText("It printed")).toBeVisible();
  await turnTo(page, "First times, then plus");
  await camera.take("lesson", page.locator(".overflow-y-auto").filter({ has: text }));
  await page.setViewportSize(USUAL);
}

/** Gets a wrong answer, looks why, mends it, and looks back. */
export async function atTheDesk(page: Page, camera: Camera): Promise<void> {
  await open(page, "ask-and-answer");
  const panel = page.getByRole("tabpanel");
  await page.getByRole("button", { name: /^Exercise 2/ }).click();
  await write(page, HALF);
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  await turnTo(page, "How long is the film?");
  await camera.take("learn", page);

  await page.getByRole("button", { name: /^Exercise 1/ }).click();
  await page.setViewportSize(TALL);
  await write(page, NEARLY);
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  await camera.take("difference", panel);

  const task = page.getByRole("region", { name: "A label for a parcel", exact: true });
  await task.getByRole("button", { name: "Show hint 1" }).click();
  await expect(task.getByRole("heading", { name: "Hint 1 of" })).toBeVisible();
  await camera.take("hints", task);

  await page.getByRole("tab", { name: "My cases" }).click();
  await page.getByLabel("Input", { exact: true }).fill("Li\nWu\nRio\n");
  await page.getByLabel(/^Expected/).fill("Wu, Li (Rio).\n");
  await page.getByLabel("Name").fill("Short names");
  await page.getByRole("button", { name: "Run cases" }).click();
  await expect(panel.getByText(/First difference/)).toBeVisible();
  await camera.take("cases", panel);

  await page.getByRole("tab", { name: "Tests" }).click();
  await solve(page, solution("03-ask-and-answer", "parcel-label"));
  await page.getByRole("tab", { name: "History" }).click();
  await panel.getByRole("listitem").nth(1).getByRole("button", { name: /^View/ }).click();
  await page.getByRole("button", { name: "Compare with my code" }).click();
  await camera.take("history", panel);
  await page.setViewportSize(USUAL);
}

/** The same exercise was changed elsewhere meanwhile. */
export async function onTwoDevices(page: Page, other: Page, camera: Camera): Promise<void> {
  await open(page, "names-and-numbers");
  await open(other, "names-and-numbers");
  await write(other, 'width = int(input())\nheight = int(input())\nprint("on the train")\n');
  await expect(other.locator("[data-status]").filter({ hasText: "Saved" })).toBeVisible();
  await write(page, 'width = int(input())\nheight = int(input())\nprint("at home")\n');
  const choice = page.getByRole("region", { name: "This code was changed somewhere else." });
  await choice.getByRole("button", { name: "See the difference" }).click();
  await expect(choice.getByText('print("on the train")')).toBeVisible();
  await camera.take("two-devices", choice);
  await choice.getByRole("button", { name: "Keep mine" }).click();
  await other.close();
}

/** A program that the compiler does not take, at night. */
export async function atNight(page: Page, camera: Camera): Promise<void> {
  await page.goto(`/courses/${CPP}`);
  await page.getByRole("button", { name: "Enrol" }).click();
  await write(page, BROKEN);
  await submit(page);
  await expect(verdict(page, "Does not compile")).toBeVisible();
  await turnTo(page, "A card for the neighbours");
  await camera.take("dark", page);
  await page.close();
}

/** Points, a conversation and a query, each not quite right. */
export async function beyondOneAnswer(page: Page, camera: Camera): Promise<void> {
  await page.goto(`/courses/${TOUR}`);
  await page.getByRole("button", { name: "Enrol" }).click();
  await expect(editor(page)).toBeVisible();
  const panel = page.getByRole("tabpanel");
  await page.setViewportSize(TALL);
  await openTask(page, "points-and-subtasks", EVERY_PAIR);
  await expect(verdict(page, "Partly right")).toBeVisible();
  await camera.take("subtasks", panel);
  await openTask(page, "interactive-programs", ONE_BY_ONE);
  await expect(panel.getByText("What was said, in order")).toBeVisible();
  await camera.take("transcript", panel);
  await openTask(page, "asking-a-database", BY_TITLE);
  await expect(panel.getByText("Rows that were expected")).toBeVisible();
  await camera.take("query", panel);
  await page.close();
}

async function openTask(page: Page, lesson: string, code: string): Promise<void> {
  await page.goto(`/learn/${TOUR}/${lesson}`);
  await write(page, code);
  await submit(page);
}

/** What an administrator sees of the judges; the name of the computer is nobody's business. */
export async function asAdministrator(page: Page, camera: Camera): Promise<void> {
  await actAs(page, "admin");
  await page.route("**/api/v1/judges", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const agents = answer.agents.map((agent: object) => ({ ...agent, name: "judge-1" }));
    await route.fulfill({ response, json: { ...answer, agents } });
  });
  await page.setViewportSize({ width: 1100, height: 1320 });
  await page.goto("/admin/judges");
  await page.locator("summary").filter({ hasText: "languages" }).click();
  await camera.take("judges", page);
  await page.close();
}

/** The pages around the lessons, with what was done in them, and what lies over every page. */
export async function overview(page: Page, camera: Camera): Promise<void> {
  await open(page, "names-and-numbers");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await camera.take("keys", page.getByRole("dialog", { name: "All keys" }));
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+K");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("num");
  await expect(page.getByRole("option", { name: "Names and numbers" })).toBeVisible();
  await camera.take("palette", page.getByRole("dialog"));
  await page.keyboard.press("Escape");

  await takePage(page, camera, "dashboard", "/dashboard");
  await takePage(page, camera, "course", `/courses/${COURSE}`);
  await takePage(page, camera, "catalogue", "/courses");
  await page.setViewportSize(TALL);
  await takePage(page, camera, "settings", "/settings");
}

async function takePage(page: Page, camera: Camera, picture: Picture, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await camera.take(picture, page);
}

/** The editor on a phone, with the row of signs. */
export async function onAPhone(page: Page, camera: Camera): Promise<void> {
  await page.goto(`/learn/${COURSE}/numbers-with-a-point`);
  await page.getByRole("tab", { name: "Code" }).tap();
  // at its beginning: in its middle, which is out of sight, the program would be scrolled sideways
  await editor(page).tap({ position: { x: 20, y: 10 } });
  await expect(page.getByRole("toolbar", { name: "Signs and moves" })).toBeVisible();
  await camera.take("phone", page);
}
