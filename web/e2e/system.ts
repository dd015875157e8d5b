import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The running system under test, given by the environment. */
export const baseURL = needed("CODEHUB_E2E_URL");

export interface Account {
  username: string;
  password: string;
}

/** A demo account, from the JSON file that `./codehub up --accounts-file` wrote. */
export function demoAccount(role: "student" | "instructor" | "admin"): Account {
  const accounts = JSON.parse(readFileSync(needed("CODEHUB_E2E_ACCOUNTS"), "utf8")) as Record<
    string,
    Account
  >;
  const account = accounts[role];
  if (!account) throw new Error(`there is no demo ${role}`);
  return account;
}

interface Status {
  roles: { name: string; pid: number; status: string }[];
}

/** The process id of a running role. */
export function pidOf(role: string): number {
  const status = JSON.parse(execSync(needed("CODEHUB_E2E_STATUS"), { encoding: "utf8" })) as Status;
  const found = status.roles.find((candidate) => candidate.name === role);
  if (!found) throw new Error(`no role ${role} is running`);
  return found.pid;
}

/** The reference solution of an exercise of the demo course. */
export function solution(lesson: string, exercise: string): string {
  const module = "python-first-steps/01-first-programs";
  const path = join(
    import.meta.dirname,
    "../../content/courses",
    module,
    lesson,
    "exercises",
    exercise,
    "solution.py",
  );
  return readFileSync(path, "utf8");
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: e2e needs a running system`);
  return value;
}
