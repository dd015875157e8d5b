import * as english from "./en/actions";
import { translated } from "./words";

export const { tKeys, tActions } = translated(english);
