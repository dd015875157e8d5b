export * from "./accounts";
export * from "./home";
export * from "./learning";
export * from "./practice";
export * from "./shell";
