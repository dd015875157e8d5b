import { expect, test } from "vitest";
import { type Theme, themeAfter } from "./theme";

const round = (systemIsDark: boolean) => {
  const seen: Theme[] = ["system"];
  for (let press = 0; press < 3; press += 1) seen.push(themeAfter(seen.at(-1) ?? "system", systemIsDark));
  return seen;
};

test("the first press changes what one sees, whatever the system shows", () => {
  expect(round(false)).toEqual(["system", "dark", "light", "system"]);
  expect(round(true)).toEqual(["system", "light", "dark", "system"]);
});
