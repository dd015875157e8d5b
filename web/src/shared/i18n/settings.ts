import * as english from "./en/settings";
import { translated } from "./words";

export const { tSettings } = translated(english);
