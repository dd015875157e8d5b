import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { expect, test, vi } from "vitest";
import { AuthorHtml } from "./author-html";

const PROGRAM = '<pre class="highlight" tabindex="0"><code>print(1)\n</code></pre>';

test("a program is copied with one press, and the button says so", async () => {
  const user = userEvent.setup();
  const { rerender } = render(<AuthorHtml html={PROGRAM} />);
  rerender(<AuthorHtml html={PROGRAM} />);
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe("print(1)\n");
  expect(screen.getByRole("button", { name: "Copied" })).toBeVisible();
});

test("without a clipboard the program is selected, and the button says how to go on", async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  render(<AuthorHtml html={PROGRAM} />);
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(await screen.findByRole("button", { name: /Selected/ })).toBeVisible();
});

test("what can be run gets its means, once, with its program and what it reads", () => {
  const html = `<div class="code-block" data-run="python" data-stdin="3\n4">${PROGRAM}</div>
    <div class="code-block" data-run="cpp">${PROGRAM}</div>`;
  const words = ({ language, source, stdin }: { language: string; source: string; stdin: string | null }) =>
    JSON.stringify([language, source, stdin]);
  render(
    <StrictMode>
      <AuthorHtml html={html} runnable={(block) => <p>{words(block)}</p>} />
    </StrictMode>,
  );
  expect(screen.getByText('["python","print(1)\\n","3\\n4"]')).toBeVisible();
  expect(screen.getByText('["cpp","print(1)\\n",null]')).toBeVisible();
  expect(screen.getAllByRole("button", { name: "Copy" })).toHaveLength(2);
});

test("where nothing is to be run, a program is only shown", () => {
  render(<AuthorHtml html={`<div class="code-block" data-run="python">${PROGRAM}</div>`} />);
  expect(screen.getByText("print(1)")).toBeVisible();
});

test("callouts have the page's word for their kind; an unknown kind keeps its own", () => {
  render(
    <AuthorHtml
      html={`<aside class="callout" data-kind="tip"><p class="callout-title">TIP!</p></aside>
        <aside class="callout" data-kind="constructor"><p class="callout-title">odd</p></aside>`}
    />,
  );
  expect(screen.getByText("Tip")).toBeVisible();
  expect(screen.getByText("odd")).toBeVisible();
});

test("a wide table scrolls with the keyboard", () => {
  render(<AuthorHtml html="<table><tbody><tr><td>wide</td></tr></tbody></table>" />);
  expect(screen.getByRole("table").parentElement).toHaveAttribute("tabindex", "0");
});

test("an image that does not load leaves its words", () => {
  render(<AuthorHtml html='<img src="/loop.png" alt="A loop" width="200" height="100">' />);
  fireEvent.error(screen.getByRole("img"));
  expect(screen.getByRole("img", { name: "Image not loaded: A loop" })).toHaveTextContent("A loop");
});
