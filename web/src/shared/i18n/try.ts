import * as english from "./en/try";
import { translated } from "./words";

export const { tTry } = translated(english);
