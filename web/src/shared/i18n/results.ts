import * as english from "./en/results";
import { translated } from "./words";

export const { tResults, tVerdicts, tDifference } = translated(english);
export type { LimitWords } from "./en/results";
