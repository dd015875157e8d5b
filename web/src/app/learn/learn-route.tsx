import { tLearn } from "@/shared/i18n/en/learning";

export function LearnRoute() {
  return <h1>{tLearn.outline}</h1>;
}
