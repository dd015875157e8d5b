import * as english from "./en/actions";
import { translated } from "./words";

export const { tKeys, tPalette } = translated(english);
