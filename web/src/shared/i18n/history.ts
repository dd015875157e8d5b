import * as english from "./en/history";
import { translated } from "./words";

export const { tHistory, tHints } = translated(english);
