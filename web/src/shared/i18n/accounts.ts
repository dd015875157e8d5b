export * from "./en/accounts";
