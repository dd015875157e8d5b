import { number } from "@/shared/lib/format";

export const tDesk = {
  lessons: "Lessons",
  showOutline: "Show the lessons",
  hideOutline: "Put the lessons away",
  outlineLine: "Width of the lessons",
  textLine: "Width of the text",
  codeLine: "Height of the code",
  pixels: (value: number) => `${number(value)} px`,
};
