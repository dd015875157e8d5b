import * as english from "./en/palette";
import { translated } from "./words";

export const { tPalette } = translated(english);
