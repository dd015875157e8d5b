/** Types only: every group of words that a language must have; a new subject is added here. */
export type Catalogue = typeof import("./en/accounts") &
  typeof import("./en/actions") &
  typeof import("./en/cases") &
  typeof import("./en/courses") &
  typeof import("./en/dashboard") &
  typeof import("./en/desk") &
  typeof import("./en/details") &
  typeof import("./en/history") &
  typeof import("./en/home") &
  typeof import("./en/judges") &
  typeof import("./en/learning") &
  typeof import("./en/palette") &
  typeof import("./en/practice") &
  typeof import("./en/problems") &
  typeof import("./en/results") &
  typeof import("./en/settings") &
  typeof import("./en/shell") &
  typeof import("./en/text") &
  typeof import("./en/try");

/** What a translation must have: every word of the English original, with what it is given. */
export type Translation<Group> = {
  [Key in keyof Group]: Group[Key] extends (...given: never[]) => string
    ? Group[Key]
    : Translation<Group[Key]>;
};
