import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ActionButton } from "./action-button";
import { ariaKeys, keyCaps, matches } from "./keys";
import { type Action, useActions, useOfferedActions } from "./registry";
import { useShortcuts } from "./use-shortcuts";

const press = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);

test.each<[string, KeyboardEventInit, boolean]>([
  ["Mod+Enter", { key: "Enter", ctrlKey: true }, true],
  ["Mod+Enter", { key: "Enter", ctrlKey: true, shiftKey: true }, false],
  ["Mod+Enter", { key: "Enter", metaKey: true }, false],
  ["Mod+K", { key: "k", ctrlKey: true }, true],
  ["?", { key: "?", shiftKey: true }, true],
  ["?", { key: "?" }, true],
  ["?", { key: "?", ctrlKey: true }, false],
  ["Alt+N", { key: "˜", code: "KeyN", altKey: true }, true],
  ["N", { key: "n" }, true],
  ["N", { key: "n", altKey: true }, false],
])("%s and the press of %j: %s", (keys, init, matched) => {
  expect(matches(press(init), keys, false)).toBe(matched);
});

test("on a Mac Mod is ⌘, and Ctrl is not", () => {
  expect(matches(press({ key: "k", metaKey: true }), "Mod+K", true)).toBe(true);
  expect(matches(press({ key: "k", ctrlKey: true }), "Mod+K", true)).toBe(false);
  expect(keyCaps("Mod+Shift+Enter", true)).toEqual(["⌘", "⇧", "↵"]);
  expect(keyCaps("Mod+Shift+Enter", false)).toEqual(["Ctrl", "Shift", "↵"]);
  expect(ariaKeys("Mod+K", true)).toBe("Meta+K");
});

function Page({ actions }: { actions: Action[] }) {
  useActions(actions);
  return actions[0] ? <ActionButton action={actions[0]} /> : null;
}

function Application({ pages }: { pages: Action[][] }) {
  useShortcuts();
  return (
    <>
      {pages.map((actions, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a test do not move
        <Page key={index} actions={actions} />
      ))}
      <Offered />
      <input aria-label="text" />
    </>
  );
}

function Offered() {
  return (
    <p>
      {useOfferedActions()
        .map(({ id }) => id)
        .join(" ")}
    </p>
  );
}

const action = (id: string, keys: string, more: Partial<Action> = {}) => ({
  id,
  label: id,
  keys,
  perform: vi.fn(),
  ...more,
});

test("the page that came last has the keys, and gives them back when it goes", async () => {
  const [below, above] = [action("below", "N"), action("above", "N")];
  const { rerender } = render(<Application pages={[[below], [above]]} />);
  expect(screen.getByText("below above", { selector: "p" })).toBeInTheDocument();
  await userEvent.keyboard("n");
  expect(above.perform).toHaveBeenCalledOnce();
  rerender(<Application pages={[[below]]} />);
  await userEvent.keyboard("n");
  expect(below.perform).toHaveBeenCalledOnce();
  expect(above.perform).toHaveBeenCalledOnce();
});

test("a letter that is typed is a letter; keys with Ctrl count while typing", async () => {
  const [plain, withMod] = [action("plain", "N"), action("mod", "Mod+Enter")];
  render(<Application pages={[[plain, withMod]]} />);
  await userEvent.click(screen.getByLabelText("text"));
  await userEvent.keyboard("n{Control>}{Enter}{/Control}");
  expect(plain.perform).not.toHaveBeenCalled();
  expect(withMod.perform).toHaveBeenCalledOnce();
});

test("a press that somebody took, or that a dialog covers, moves nothing", () => {
  const plain = action("plain", "N");
  render(<Application pages={[[plain]]} />);
  const taken = new KeyboardEvent("keydown", { key: "n", cancelable: true });
  taken.preventDefault();
  fireEvent(window, taken);
  const dialog = document.body.appendChild(document.createElement("dialog"));
  dialog.open = true;
  fireEvent.keyDown(window, { key: "n" });
  dialog.remove();
  expect(plain.perform).not.toHaveBeenCalled();
});

test("a blocked action stands there, says why and does nothing", async () => {
  const blocked = action("Submit", "N", { blocked: "Enrol first" });
  render(<Application pages={[[blocked]]} />);
  const button = screen.getByRole("button", { name: "Submit" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription("Enrol first");
  await userEvent.click(button);
  await userEvent.keyboard("n");
  expect(blocked.perform).not.toHaveBeenCalled();
});
