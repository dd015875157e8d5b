import * as english from "./en/details";
import { translated } from "./words";

export const { tTranscript, tTable } = translated(english);
