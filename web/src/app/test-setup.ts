import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// how fast things are is measured elsewhere: a busy computer must not fail a test
configure({ asyncUtilTimeout: 20_000 });

// jsdom lays nothing out: no box ever has another size
class StillBoxes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= StillBoxes;

afterEach(() => {
  cleanup();
  localStorage.clear();
});
