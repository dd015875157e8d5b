export const tHistory = {
  loading: "More are on their way…",
  viewOf: (moment: string) => `View the code of ${moment}`,
  compare: "Compare with my code",
  showCode: "Show the code",
  restored: "It is in the editor. Undo there brings back what you had.",
  otherLanguage: "Choose its language in the editor to compare or restore it.",
  sameCode: "Your code in the editor is the same.",
  differenceCaption: "What changed from this submission to your code in the editor",
  gone: "gone:",
  added: "new:",
};

export const tHints = {
  show: (number: number, total: number) => `Show hint ${number} of ${total}`,
  showOf: (number: number, total: number, title: string) => `Show hint ${number} of ${total}: ${title}`,
  hint: (number: number, total: number) => `Hint ${number} of ${total}`,
  opening: "Opening…",
  locked: "The hints open one after the other. Try again: the list is up to date now.",
  unreached: "The hint could not be fetched: the server was not reached.",
  failed: "The hint could not be opened.",
};
