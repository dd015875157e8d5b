import * as english from "./en/desk";
import { translated } from "./words";

export const { tDesk, tSearch, tStorage, tSymbols } = translated(english);
