import * as english from "./en/problems";
import { translated } from "./words";

export const { tProblems, tProblemPage } = translated(english);
