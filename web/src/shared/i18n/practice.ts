export * from "./en/practice";
