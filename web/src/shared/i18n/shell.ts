import * as english from "./en/shell";
import { translated } from "./words";

export const { tApp, tErrors } = translated(english);
