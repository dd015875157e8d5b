export const tTry = {
  bench: (title: string) => `Try it: ${title}`,
  language: "Language",
  limit: (seconds: number) =>
    `Without an account you can run 5 times a minute. You can run again in ${seconds} s.`,
  runAgain: "You can run again now.",
  kept: "Create an account to submit it and to keep your code: it will be in the exercise when you are there.",
  signUp: "Create an account",
};
