export * from "./en/learning";
