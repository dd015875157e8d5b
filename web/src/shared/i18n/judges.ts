import * as english from "./en/judges";
import { translated } from "./words";

export const { tJudges, tRejudge } = translated(english);
