import * as english from "./en/text";
import { translated } from "./words";

export const { tCallouts, tCode } = translated(english);
