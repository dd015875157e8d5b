import { expect, test } from "vitest";
import { movesItself, Swipe } from "./swipe";

/** A finger that goes through these places, 16 ms each. */
function swiped(path: [x: number, y: number][], stepMs = 16) {
  const [first = [0, 0], ...rest] = path;
  const swipe = new Swipe({ x: first[0], y: first[1], at: 0 });
  const followed = rest.map(([x, y], step) => swipe.move({ x, y, at: (step + 1) * stepMs }));
  return { followed, went: swipe.end() };
}

test("a finger sideways takes the page with it and turns it", () => {
  const { followed, went } = swiped([
    [300, 400],
    [295, 400],
    [260, 404],
    [180, 410],
  ]);
  expect(followed).toEqual([0, -40, -120]);
  expect(went).toBe(-1);
});

test("a short flick is enough when it is quick, not when it is slow", () => {
  expect(
    swiped([
      [100, 400],
      [120, 400],
      [150, 400],
    ]).went,
  ).toBe(1);
  expect(
    swiped(
      [
        [100, 400],
        [120, 400],
        [150, 400],
      ],
      150,
    ).went,
  ).toBe(0);
});

test("scrolling stays scrolling, wherever the finger goes later", () => {
  const { followed, went } = swiped([
    [100, 400],
    [104, 380],
    [200, 360],
    [300, 350],
  ]);
  expect(followed).toEqual([0, 0, 0]);
  expect(went).toBe(0);
});

test("a slanted movement turns nothing", () => {
  expect(
    swiped([
      [100, 400],
      [130, 380],
      [220, 330],
    ]).went,
  ).toBe(0);
});

test("a finger that rested selects text", () => {
  expect(
    swiped(
      [
        [100, 400],
        [102, 400],
        [160, 400],
        [240, 400],
      ],
      300,
    ).went,
  ).toBe(0);
});

test("a swipe that is taken back turns nothing", () => {
  expect(
    swiped([
      [100, 400],
      [180, 400],
      [110, 400],
    ]).went,
  ).toBe(0);
});

test("code that scrolls sideways keeps its touches, code that fits does not", () => {
  const frame = document.body.appendChild(document.createElement("div"));
  frame.innerHTML = `<pre style="overflow-x: auto"><code>x</code></pre>`;
  const [block, code] = [frame.querySelector("pre"), frame.querySelector("code")] as [Element, Element];
  expect(movesItself(code, frame)).toBe(false);
  Object.defineProperty(block, "scrollWidth", { value: 900 });
  Object.defineProperty(block, "clientWidth", { value: 300 });
  expect(movesItself(code, frame)).toBe(true);
  frame.remove();
});
