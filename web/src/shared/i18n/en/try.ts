export const tTry = {
  bench: (title: string) => `Try it: ${title}`,
  language: "Language",
  limit: (seconds: number) =>
    `Without an account you can run 5 times a minute. You can run again in ${seconds} s.`,
  runAgain: "You can run again now.",
  kept: "Create an account to submit it and to keep your code: it will be in the exercise when you are there.",
  whole: "Show the whole task",
  closed: "Programs of visitors are not run here. In the lesson, with an account, you can run it.",
  inLesson: "You are logged in: run it in its lesson, where your code is kept and can be submitted.",
  signUp: "Create an account",
  toLesson: "Open the lesson",
};
