import { plural } from "../plural";

export const tPalette = {
  title: "Go to or do",
  placeholder: "Type where to go or what to do",
  results: (count: number) => plural(count, "match", "matches"),
  nothing: "Nothing matches. Try another word.",
  sections: { page: "On this page", go: "Go to", application: "CodeHub" },
  keysLead: "Keys without Ctrl or ⌘ rest while you are typing.",
  close: "Close",
  judges: "Judges and queue",
};
