/** The titles of callouts, by the kind that the author wrote. */
export const tCallouts = {
  note: "Note",
  tip: "Tip",
  important: "Important",
  warning: "Warning",
  caution: "Caution",
};

/** Programs and images in a text. */
export const tCode = {
  copy: "Copy",
  copied: "Copied",
  notCopied: "Selected: copy it with your keys",
  lostImage: (words: string) => (words ? `Image not loaded: ${words}` : "Image not loaded"),
  run: "Run it",
  running: "Running…",
  change: "Change it",
  original: "As it was",
  input: "Its input",
  label: "Program in this lesson",
  printed: "It printed",
  printedNothing: "It printed nothing.",
};
