import { number } from "@/shared/lib/format";

export const tDesk = {
  lessons: "Lessons",
  showOutline: "Show the lessons",
  hideOutline: "Put the lessons away",
  outlineLine: "Width of the lessons",
  textLine: "Width of the text",
  codeLine: "Height of the code",
  language: "Programming language",
  unavailable: (name: string) => `${name} (cannot be run just now)`,
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
  storageFull: "This browser has no room to keep your code. Once the server has it, it is safe.",
  storageFullSaved: "This browser has no room to keep your code. The server has it, so nothing is lost.",
  replaced: "Other code was put here. What you had before is kept.",
  bringBack: "Bring it back",
  fine: "Fine",
  rivalTitle: "This code was changed somewhere else.",
  rivalLead: (when: string) =>
    `Another version was saved ${when}, on another device or in another window. Which one do you want to go on with? The other one stays within reach.`,
  keepMine: "Keep mine",
  takeRival: "Take the other",
  showDifference: "See the difference",
  hideDifference: "Hide the difference",
  differenceKey: "+ is only in yours, − only in the other one.",
  side: { mine: "Only in yours:", other: "Only in the other:", same: "" },
  pixels: (value: number) => `${number(value)} px`,
};
