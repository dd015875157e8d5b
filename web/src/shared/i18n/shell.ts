export * from "./en/shell";
