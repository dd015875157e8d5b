import type { Exercise } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import type { OwnCase } from "./own-case";
import { valueProblem } from "./value-types";

/** A field of a case's form: an argument by its place, or one of the texts. */
export type CaseField = number | "stdin" | "expected";

/** The id of a field on the page, so that a refused run can lead there. */
export function fieldId(caseId: string, field: CaseField | "name"): string {
  return `case-${caseId}-${field}`;
}

export interface CaseProblem {
  field: CaseField;
  message: string;
}

/** Larger inputs are refused by the server; counted in UTF-8 bytes. */
const MOST_BYTES = 64 * 1024;

/** What the server would refuse in a case, each with its field. */
export function caseProblems(exercise: Exercise, own: OwnCase): CaseProblem[] {
  const signature = exercise.function;
  if (!signature) return [...textProblem("stdin", own.stdin), ...textProblem("expected", own.expected)];
  const given = signature.parameters.flatMap(({ type }, place) => {
    const message = valueProblem(own.arguments[place] ?? "", type);
    return message ? [{ field: place, message }] : [];
  });
  const expected = own.expected.trim() ? valueProblem(own.expected, signature.returns) : null;
  return expected ? [...given, { field: "expected", message: expected }] : given;
}

function textProblem(field: CaseField, text: string): CaseProblem[] {
  if (text.includes("\0")) return [{ field, message: tCases.notText }];
  const isLarge = new TextEncoder().encode(text).length > MOST_BYTES;
  return isLarge ? [{ field, message: tCases.tooLarge(MOST_BYTES / 1024) }] : [];
}
