import { useEffect, useRef } from "react";
import type { Exercise } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import { Button } from "@/shared/ui/button";
import { CaseTextField } from "./case-field";
import { type CaseField, caseProblems, fieldId } from "./check-case";
import type { OwnCase } from "./own-case";
import type { Cases } from "./use-cases";

interface Props {
  exercise: Exercise;
  own: OwnCase;
  cases: Cases;
}

/** Input or arguments, what is expected, and the name. A message stands beside the field that it is about. */
export function CaseForm({ exercise, own, cases }: Props) {
  const problems = caseProblems(exercise, own);
  const messageOf = (field: CaseField) => problems.find((problem) => problem.field === field)?.message;
  const change = (next: Partial<OwnCase>) => cases.change(own.id, next);
  const parameters = exercise.function?.parameters;
  const isSql = exercise.type === "sql";
  useFocusOfFresh(own, cases, parameters ? 0 : "stdin");
  return (
    <div className="space-y-3 px-4 pt-1 pb-4">
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {parameters ? (
          parameters.map(({ name, type }, place) => (
            <CaseTextField
              key={name}
              id={fieldId(own.id, place)}
              label={tCases.argument(name)}
              note={type}
              value={own.arguments[place] ?? ""}
              message={messageOf(place)}
              onChange={(text) =>
                change({
                  arguments: parameters.map((_, at) => (at === place ? text : (own.arguments[at] ?? ""))),
                })
              }
              look="value"
            />
          ))
        ) : (
          <CaseTextField
            id={fieldId(own.id, "stdin")}
            label={isSql ? tCases.setup : tCases.stdin}
            value={own.stdin}
            message={messageOf("stdin")}
            onChange={(stdin) => change({ stdin })}
            look="lines"
          />
        )}
        {/* a table is not typed into a field: what a query gives is shown, not compared */}
        {isSql ? null : (
          <CaseTextField
            id={fieldId(own.id, "expected")}
            label={tCases.expected}
            note={exercise.function?.returns}
            value={own.expected}
            message={messageOf("expected")}
            onChange={(expected) => change({ expected })}
            look={parameters ? "value" : "lines"}
          />
        )}
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <CaseTextField
            id={fieldId(own.id, "name")}
            label={tCases.nameLabel}
            value={own.name}
            onChange={(name) => change({ name: name.slice(0, LONGEST_NAME) })}
            look="words"
          />
        </div>
        <Button aria-disabled={cases.isFull} onClick={() => cases.isFull || cases.duplicate(own.id)}>
          {tCases.duplicate}
        </Button>
        <Button look="quiet" onClick={() => cases.remove(own.id)}>
          {tCases.remove}
        </Button>
      </div>
    </div>
  );
}

const LONGEST_NAME = 60;

/** Whoever made a case goes on in its first field. */
function useFocusOfFresh(own: OwnCase, cases: Cases, first: CaseField): void {
  const isFresh = cases.freshId === own.id;
  const { settle } = cases;
  const settled = useRef(settle);
  useEffect(() => {
    settled.current = settle;
  });
  useEffect(() => {
    if (!isFresh) return;
    document.getElementById(fieldId(own.id, first))?.focus();
    settled.current();
  }, [isFresh, own.id, first]);
}
