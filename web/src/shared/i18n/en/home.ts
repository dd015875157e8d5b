export const tHome = {
  page: "Learn to program by writing programs",
  heading: "Write the program. Watch every test answer.",
  lead: "Read a short lesson, write code beside it, and see each test pass or fail the moment it is known.",
  start: "Start learning",
  browse: "See the courses",
  welcome: (name: string) => `Welcome back, ${name}`,
  continue: "Continue where you stopped",
  nothing: "You are not enrolled in a course yet.",
  pick: "Pick a course",
  how: "How a lesson goes",
  steps: [
    { title: "Read", text: "A lesson explains one idea with examples that you can try." },
    {
      title: "Write",
      text: "The exercise waits beside the text, in an editor that keeps every keystroke.",
    },
    { title: "Run", text: "Try the visible tests, or your own input, as often as you like." },
    { title: "Submit", text: "Every test answers live; where it fails you see what was expected." },
  ],
  figureTests: ["three names", "a single name", "names of equal length", "a hundred names"],
  figure: "A program and its four tests: three have passed, the last one is running",
};
