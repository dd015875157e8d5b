export const tHome = {
  page: "Learn to program by writing programs",
  heading: "Write the program. Watch every test answer.",
  lead: "CodeHub teaches programming in short lessons with exercises beside the text. Your code runs for real, and each test tells you what it expected and what it got.",
  start: "Start learning",
  browse: "See the courses",
  try: "Try it now",
  tryLead: "This is a real exercise and the real judge. No account needed.",
  noTry: "There is no exercise to try here yet",
  noTryLead: "Have a look at the courses: each one shows its outline.",
  how: "How a lesson goes",
  steps: [
    { title: "Read", text: "A lesson explains one idea, with examples that you can change and run." },
    {
      title: "Write",
      text: "The exercise waits beside the text, in an editor that keeps every keystroke.",
    },
    {
      title: "Run",
      text: "Try the visible tests or your own input as often as you like. The answer usually takes a fraction of a second.",
    },
    {
      title: "Submit",
      text: "Every test answers while you watch; where one fails you see what was expected.",
    },
  ],
  keep: "What you can rely on",
  promises: [
    {
      title: "Nothing to install",
      text: "Python, C++ and JavaScript run on this server, each program in a closed box of its own. A browser is enough, also on a phone.",
    },
    {
      title: "Nothing gets lost",
      text: "Code, cases and progress are kept. Go on at another computer where you stopped at this one.",
    },
    {
      title: "Your data stays here",
      text: "Everything lies with whoever runs this server. No page asks anybody else for anything.",
    },
  ],
  courses: "The courses",
  noCourses: "There is no course here yet.",
  allCourses: "All courses, with search",
  join: "Ready for the first lesson?",
  joinLead: "An account needs a name, an e-mail address and a password.",
};

export const tTryOut = {
  choose: "Exercises to try",
};
