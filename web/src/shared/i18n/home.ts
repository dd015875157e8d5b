import * as english from "./en/home";
import { translated } from "./words";

export const { tHome, tTryOut } = translated(english);
