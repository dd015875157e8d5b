import * as english from "./en/details";
import { translated } from "./words";

export const { tTranscript, tAnswer, tTable } = translated(english);
