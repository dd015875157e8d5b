import * as english from "./en/accounts";
import { translated } from "./words";

export const { tAccounts } = translated(english);
