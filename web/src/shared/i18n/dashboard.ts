import * as english from "./en/dashboard";
import { translated } from "./words";

export const { tDashboard, tDays } = translated(english);
