import * as english from "./en/judges";
import { translated } from "./words";

export const { tJudges } = translated(english);
