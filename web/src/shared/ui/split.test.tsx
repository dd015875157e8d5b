import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepPaneSize } from "@/shared/lib/pane-sizes";
import { Split } from "./split";

const line = () => screen.getByRole("separator", { name: "Width of the text" });
const value = () => Number(line().getAttribute("aria-valuenow"));

beforeEach(() => {
  // jsdom has no pointer capture
  HTMLElement.prototype.setPointerCapture = () => undefined;
  render(
    <Split
      name="test"
      label="Width of the text"
      axis="x"
      usual={48}
      first={<p>text</p>}
      second={<p>code</p>}
    />,
  );
  Object.defineProperty(line().parentElement, "clientWidth", { value: 1_000 });
});

afterEach(() => {
  keepPaneSize("test", null);
  document.documentElement.dir = "ltr";
});

function drag(from: number, to: number): void {
  fireEvent.pointerDown(line(), { button: 0, clientX: from });
  fireEvent.pointerMove(line(), { clientX: to });
  fireEvent.pointerUp(line());
  fireEvent.pointerMove(line(), { clientX: to + 300 });
}

test("keys move the line in steps and to its ends", async () => {
  line().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}");
  expect(value()).toBe(50);
  await userEvent.keyboard("{Home}");
  expect(value()).toBe(20);
  await userEvent.keyboard("{ArrowLeft}");
  expect(value()).toBe(20);
  await userEvent.keyboard("{End}");
  expect(value()).toBe(80);
});

test("a pointer takes the line along until it is let go", () => {
  drag(480, 580);
  expect(value()).toBe(58);
});

test("the line never leaves its limits", () => {
  drag(480, 5_000);
  expect(value()).toBe(80);
});

test("where text runs from the right, everything is the other way round", async () => {
  line().style.direction = "rtl";
  drag(480, 580);
  expect(value()).toBe(38);
  line().focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(value()).toBe(40);
});

test("the size is kept on the device, and a double click brings the usual one back", () => {
  drag(480, 580);
  expect(JSON.parse(localStorage.getItem("codehub.panes") ?? "{}")).toEqual({ test: 58 });
  fireEvent.doubleClick(line());
  expect(value()).toBe(48);
  expect(line()).toHaveAttribute("aria-controls", screen.getByText("text").parentElement?.id);
});
