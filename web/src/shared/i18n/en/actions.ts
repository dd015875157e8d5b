import { plural } from "../plural";

export const tKeys = {
  ctrl: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  title: "All keys",
  lead: "Keys without Ctrl or ⌘ rest while you are typing.",
  close: "Close",
};

export const tPalette = {
  title: "Go to or do",
  open: "Search and do",
  placeholder: "Type where to go or what to do",
  results: (count: number) => plural(count, "match", "matches"),
  nothing: "Nothing matches. Try another word.",
  sections: { page: "On this page", go: "Go to", application: "CodeHub" },
};
