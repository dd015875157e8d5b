export * from "./accounts";
export * from "./actions";
export * from "./desk";
export * from "./home";
export * from "./learning";
export * from "./practice";
export * from "./settings";
export * from "./shell";
