import * as english from "./en/practice";
import { translated } from "./words";

export const { tPractice } = translated(english);
