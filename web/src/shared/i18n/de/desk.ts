import { number } from "@/shared/lib/format";
import type { Translation } from "../catalogue";
import type * as english from "../en/desk";

export const tDesk: Translation<typeof english.tDesk> = {
  lessons: "Lektionen",
  showOutline: "Lektionen zeigen",
  hideOutline: "Lektionen ausblenden",
  outlineLine: "Breite der Lektionen",
  textLine: "Breite des Textes",
  codeLine: "Höhe des Codes",
  pixels: (value) => `${number(value)} px`,
};
