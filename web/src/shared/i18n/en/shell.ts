export const tApp = {
  name: "CodeHub",
  skip: "Skip to content",
  courses: "Courses",
  logIn: "Log in",
  logOut: "Log out",
  signUp: "Sign up",
  account: (name: string) => `Account of ${name}`,
  signedInAs: "Logged in as",
  theme: { system: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" },
  loading: "Loading",
  offline: "You are offline. What you write is kept on this device.",
  title: (page: string) => `${page} · CodeHub`,
};

export const tErrors = {
  notFound: "There is nothing at this address",
  notFoundLead: "The page may have moved, or the address has a slip in it.",
  home: "Go to the start page",
  failed: "That did not work",
  failedLead: "The server could not answer. Nothing you wrote is lost.",
  offline: "The server was not reached",
  offlineLead: "Check your connection. Nothing you wrote is lost.",
  retry: "Try again",
  tooMany: (seconds: number) => `Too many tries in a short time. You can try again in ${seconds} s.`,
  requestId: "Tell this number when you ask for help:",
  crash: "This page broke",
  crashLead: "That is our fault. Nothing you wrote is lost.",
};
