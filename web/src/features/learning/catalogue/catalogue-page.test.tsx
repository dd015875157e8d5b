import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { useShortcuts } from "@/shared/actions/use-shortcuts";
import { fakeServer, problem } from "@/shared/api/fake-server";
import type { CourseCard } from "@/shared/api/types";
import { openPage } from "@/shared/ui/fake-page";
import { card } from "../samples";
import { CataloguePage } from "./catalogue-page";
import { catalogueSearch } from "./catalogue-search";

const CHOICES = {
  levels: [{ value: "beginner", count: 3 }],
  languages: [{ value: "en", count: 3 }],
  code_languages: [
    { value: "python", count: 2 },
    { value: "cpp", count: 1 },
  ],
};

const page = (items: CourseCard[], next_cursor: string | null = null) => ({ body: { items, next_cursor } });

function Page() {
  useShortcuts();
  return <CataloguePage />;
}

type Routes = Parameters<typeof fakeServer>[0];

function open(courses: Routes[string], at = "/courses") {
  const server = fakeServer({
    "GET /auth/me": () => problem(401, "not_authenticated"),
    "GET /courses/filters": () => ({ body: CHOICES }),
    "GET /courses": courses,
  });
  return { server, ...openPage("/courses", Page, { at, validateSearch: catalogueSearch }) };
}

test("the address says what is searched for and which filters hold", async () => {
  let asked = "";
  open(({ url }) => {
    asked = url.search;
    return page([card(1)]);
  }, "/courses?search=loops&code=cpp&sort=title");
  expect(await screen.findByRole("link", { name: "Course 1" })).toBeVisible();
  expect(asked).toBe("?search=loops&code=cpp&sort=title");
  expect(screen.getByRole("searchbox")).toHaveValue("loops");
  expect(await screen.findByRole("radio", { name: /C\+\+/ })).toBeChecked();
  expect(screen.getByRole("combobox")).toHaveValue("title");
  expect(screen.getByRole("status")).toHaveTextContent("1 course");
});

test("typing asks once it rests, and changes the address", async () => {
  const asked: (string | null)[] = [];
  const { history } = open(({ url }) => {
    asked.push(url.searchParams.get("search"));
    return page([card(1)]);
  });
  await screen.findByRole("link", { name: "Course 1" });
  await userEvent.type(screen.getByRole("searchbox"), "lists");
  await waitFor(() => expect(history.location.search).toBe("?search=lists"));
  expect(asked).toEqual([null, "lists"]);
});

test("going back takes a filter away again", async () => {
  const { history } = open(() => page([card(1)]));
  await userEvent.click(await screen.findByRole("radio", { name: /C\+\+/ }));
  await waitFor(() => expect(history.location.search).toBe("?code=cpp"));
  history.back();
  const group = screen.getByRole("group", { name: "You program in" });
  await waitFor(() => expect(within(group).getByRole("radio", { name: "All" })).toBeChecked());
});

test("the key / leads to the search", async () => {
  open(() => page([card(1)]));
  await screen.findByRole("link", { name: "Course 1" });
  await userEvent.keyboard("/");
  expect(screen.getByRole("searchbox")).toHaveFocus();
  expect(screen.getByRole("searchbox")).toHaveValue("");
});

test("nothing found: says what to change, and one press shows everything again", async () => {
  const { history } = open(
    ({ url }) => page(url.searchParams.has("search") ? [] : [card(1)]),
    "/courses?search=%3Cscript%3E&level=expert",
  );
  expect(await screen.findByRole("heading", { name: "No course matches “<script>”" })).toBeVisible();
  expect(screen.getByText(/fewer words.*Fewer filters/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Clear search and filters" }));
  expect(await screen.findByRole("link", { name: "Course 1" })).toBeVisible();
  expect(history.location.search).toBe("");
  expect(screen.getByRole("searchbox")).toHaveFocus();
  expect(screen.getByRole("searchbox")).toHaveValue("");
});

test("more are shown on request; the number is announced and the focus goes to what is new", async () => {
  open(({ url }) => (url.searchParams.has("cursor") ? page([card(3)]) : page([card(1), card(2)], "next")));
  const more = await screen.findByRole("button", { name: "Show more" });
  expect(await screen.findByText("2 of 3 courses shown")).toBeVisible();
  await userEvent.click(more);
  await waitFor(() => expect(screen.getByRole("link", { name: "Course 3" })).toHaveFocus());
  expect(screen.getByRole("status")).toHaveTextContent("3 courses");
  expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
});

test("a failure tells its number and is tried again; the filters stay", async () => {
  let failures = 1;
  open(() => (failures-- > 0 ? problem(500, "internal_error") : page([card(1)])));
  expect(await screen.findByRole("alert")).toHaveTextContent("r-1");
  expect(screen.getByRole("searchbox")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: "Course 1" })).toBeVisible();
});
