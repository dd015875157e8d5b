import { expect, test } from "vitest";
import { violations } from "./walls.ts";

test("a feature may import shared and itself", () => {
  const source = `import { t } from "@/shared/i18n";\nimport { a } from "./api/a";\nimport { b } from "../practice/b";`;
  expect(violations("features/practice/page.tsx", source)).toEqual([]);
});

test.each([
  ["features/practice/page.tsx", `import { c } from "@/features/learning/course-page";`],
  ["features/practice/page.tsx", `import { c } from "../learning/course-page";`],
  ["features/practice/page.tsx", `const c = import("@/features/learning/course-page");`],
  ["features/practice/page.tsx", `import { App } from "@/app/app";`],
  ["shared/ui/button.tsx", `import { c } from "@/features/learning/course-page";`],
  ["shared/ui/button.tsx", `import { useTheme } from "@/app/theme";`],
])("%s must not hold %s", (path, source) => {
  expect(violations(path, source)).toHaveLength(1);
});

test("the application may compose features", () => {
  expect(violations("app/router.tsx", `import("@/features/learning/course-page")`)).toEqual([]);
});
