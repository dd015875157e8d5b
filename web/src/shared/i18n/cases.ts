import * as english from "./en/cases";
import { translated } from "./words";

export const { tCases } = translated(english);
