import { number } from "@/shared/lib/format";

export const tDesk = {
  lessons: "Lessons",
  showOutline: "Show the lessons",
  hideOutline: "Put the lessons away",
  outlineLine: "Width of the lessons",
  textLine: "Width of the text",
  codeLine: "Height of the code",
  editorHelp: "Esc, then Tab, leaves the editor. Ctrl or ⌘ with / makes a line a comment, with F finds.",
  tabLeaves: "Tab now leaves the editor.",
  plainFallback:
    "The full editor could not be loaded. This plain one works as well; reload the page to try again.",
  reload: "Reload",
  language: "Programming language",
  unavailable: (name: string) => `${name} (no judge has it just now)`,
  status: {
    clean: "",
    saving: "Saving…",
    saved: "Saved",
    device: "Only on this device",
    unsaved: "Not saved: storage full",
  },
  statusHelp: {
    clean: "",
    saving: "Your code is on this device already and on its way to the server.",
    saved: "Your code is on the server: you can go on with it on any device.",
    device:
      "The server does not have your newest code yet. It is kept on this device and sent as soon as that works.",
    unsaved:
      "Neither this browser nor the server has your newest code. Copy it somewhere safe before you close the page.",
  },
  replaced: "Other code was put here. What you had before is kept.",
  bringBack: "Bring it back",
  fine: "Fine",
  rivalTitle: "This code was changed somewhere else.",
  rivalLead: (when: string) =>
    `Another version was saved ${when}. Which one do you want to go on with? The other one stays within reach.`,
  keepMine: "Keep mine",
  takeRival: "Take the other",
  showDifference: "See the difference",
  hideDifference: "Hide the difference",
  differenceKey: "+ is only in yours, − only in the other one.",
  pixels: (value: number) => `${number(value)} px`,
};

/** The editor's own find and replace; "$" is a number that the editor puts in. */
export const tSearch = {
  find: "Find",
  replaceWith: "Replace with",
  next: "next",
  previous: "previous",
  all: "all",
  matchCase: "match case",
  regexp: "pattern",
  byWord: "whole words",
  replace: "replace",
  replaceAll: "replace all",
  close: "Close",
  currentMatch: "current match",
  onLine: "on line",
  replaced: "replaced $ matches",
  replacedOnLine: "replaced the match on line $",
  goToLine: "Go to line",
  go: "go",
};

/** The row of signs above a phone's keyboard. */
export const tSymbols = {
  row: "Signs and moves",
  indent: "Indent",
  undo: "Undo",
  left: "Left",
  right: "Right",
  up: "Up",
  down: "Down",
};

/** What a full browser cannot keep, and where it is all the same. */
export const tStorage = {
  code: "This browser has no room to keep your code. Once the server has it, it is safe.",
  saved: "This browser has no room to keep your code. The server has it, so nothing is lost.",
  cases: "This browser has no room to keep your cases. They stay here until you close the page.",
  tried: "This browser has no room to keep your code. It stays here until you close the page.",
};
