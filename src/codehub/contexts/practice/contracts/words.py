"""The fixed words of practice, as they stand in files, in the database and in answers."""

from typing import Literal, TypeAlias

# the types of argument and result are told by `signatures.ValueType`
JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"

ExerciseType = Literal["stdin_stdout", "function", "unit_tests", "interactive", "output_only", "sql"]
Difficulty = Literal["easy", "medium", "hard"]
CheckerKind = Literal["tokens", "exact", "case", "float", "unordered", "rows", "custom"]
Protocol = Literal["testlib", "icpc"]
Scoring = Literal["min", "sum"]
Speaker = Literal["program", "judge"]
Kind = Literal["submit", "run", "input"]
State = Literal["queued", "judging", "judged"]
Verdict = Literal[
    "accepted",
    "wrong_answer",
    "presentation_error",
    "partial",
    "time_limit",
    "wall_limit",
    "memory_limit",
    "output_limit",
    "runtime_error",
    "compile_error",
    "security_violation",
    "judge_error",
]
QueueKind = Literal["submit", "run", "input", "try", "rejudge"]
