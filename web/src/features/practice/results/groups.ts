import type { Exercise, Submission } from "@/shared/api/types";
import { tResults } from "@/shared/i18n/results";
import type { Run } from "../submissions/run";

export type Group = Exercise["groups"][number];
export type GroupResult = Submission["groups"][number];

/** Tests that are listed together: those of a group, or those around it that belong to none. */
export interface Section {
  group: Group | null;
  indexes: number[];
}

/** The tests in the order of their numbers, cut where another group begins. */
export function sectionsOf(groups: Group[], indexes: number[]): Section[] {
  const groupOf = new Map(groups.flatMap((group) => group.tests.map((index) => [index, group] as const)));
  const sections = new Map<Group | null, Section>();
  for (const index of indexes) {
    const group = groupOf.get(index) ?? null;
    const section = sections.get(group) ?? { group, indexes: [] };
    section.indexes.push(index);
    sections.set(group, section);
  }
  return [...sections.values()];
}

export function groupTitle({ title, name }: Pick<Group, "title" | "name">): string {
  return title || name;
}

/** How a group went; undefined before the verdict, and for a run of the visible tests alone. */
export function resultOf(run: Run | null, group: Group): GroupResult | undefined {
  return run?.groups.find(({ name }) => name === group.name);
}

/** Why the tests of a group that have no result after the verdict were not run; null when nobody told. */
export function whyNotRun(groups: Group[], run: Run, group: Group): string | null {
  const result = resultOf(run, group);
  if (!result || result.verdict === "accepted" || run.compileOutput) return null;
  const judged = new Set(run.results.map(({ index }) => index));
  if (group.tests.some((index) => judged.has(index))) return tResults.notRunAfter;
  const blocking = groups.find(
    (other) => group.requires.includes(other.name) && resultOf(run, other)?.verdict !== "accepted",
  );
  return blocking ? tResults.notRunBefore(groupTitle(blocking)) : null;
}
