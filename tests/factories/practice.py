"""Exercises, and a judge that does as the test says, for tests."""

import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol
from uuid import UUID

from django.db import connection
from psycopg.types.json import Jsonb

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import (
    AuthorProgram,
    Case,
    Checker,
    ExerciseDefinition,
    FunctionSignature,
    Interactor,
    Parameter,
    TestCase,
    UnitTestFile,
)
from codehub.contexts.practice.models import Exercise

SECRET = "s3cret-of-the-hidden-test"
PYTHON = {"id": "python", "name": "Python", "version": "3.11.2"}
HEALTHY = {
    "healthy": True,
    "mode": "cgroup2",
    "reason": "",
    "remedy": "",
    "slots": 2,
    "languages": [PYTHON],
}

_numbers = count(1)


def make_definition(*, hidden: int = 2, **changes: Any) -> ExerciseDefinition:
    """Two visible tests and some hidden ones, whose input and output contain SECRET."""
    visible = [
        TestCase(name="ada", title="Ada comes in", visible=True, stdin="Ada\n", expected="Hello, Ada\n"),
        TestCase(name="empty", title="", visible=True, stdin="", expected="Hello, \n"),
    ]
    secret = [
        TestCase(
            name=f"secret-{n}",
            title="",
            visible=False,
            stdin=f"{SECRET} {n}",
            expected=f"Hello, {SECRET} {n}",
        )
        for n in range(hidden)
    ]
    values: dict[str, Any] = {
        "title": "Say hello",
        "type": "stdin_stdout",
        "difficulty": "easy",
        "statement": "Read a name and **greet** it.",
        "starters": {"python": "name = input()\n"},
        "solutions": {"python": "print('Hello,', input())\n"},
        "tests": visible + secret,
    }
    return ExerciseDefinition(**(values | changes))


def make_unit_test_definition() -> ExerciseDefinition:
    one = "def test_one():\n    assert f() == 1\n"
    two = f"def test_two():\n    assert f() != {SECRET!r}\n"
    source = f"from solution import f\n\n\n{one}\n\n{two}"
    tests = [
        TestCase(name="test_one", title="One", visible=True),
        TestCase(name="test_two", title="Not two", visible=False),
    ]
    file = UnitTestFile(name="test_solution.py", source=source)
    return make_definition(type="unit_tests", tests=tests, unit_test_files={"python": file})


def make_function_definition(**changes: Any) -> ExerciseDefinition:
    """Repeat a text so many times; the hidden test's text is SECRET."""
    parameters = [Parameter(name="text", type="text"), Parameter(name="times", type="integer")]
    tests = [
        TestCase(name="twice", title="Twice", visible=True, arguments=["ab", 2], expected=["ab", "ab"]),
        TestCase(name="never", title="", visible=True, arguments=["ab", 0], expected=[]),
        TestCase(name="secret", title="", visible=False, arguments=[SECRET, 1], expected=[SECRET]),
    ]
    values: dict[str, Any] = {
        "type": "function",
        "function": FunctionSignature(name="repeat", parameters=parameters, returns="list[text]"),
        "starters": {"python": "def repeat(text, times):\n    return []\n"},
        "solutions": {"python": "def repeat(text, times):\n    return [text] * times\n"},
        "tests": tests,
    }
    return make_definition(**(values | changes))


def make_interactive_definition(**changes: Any) -> ExerciseDefinition:
    """Guess a number; the hidden one is SECRET."""
    program = AuthorProgram(language="python", name="interactor.py", source="print(1)\n")
    tests = [
        TestCase(name="five", title="", visible=True, stdin="5", expected=""),
        TestCase(name="secret", title="", visible=False, stdin=SECRET, expected=""),
    ]
    interactor = Interactor(protocol="icpc", program=program)
    values: dict[str, Any] = {"type": "interactive", "tests": tests, "interactor": interactor}
    return make_definition(**(values | changes))


def make_output_definition(*, visible: bool = True) -> ExerciseDefinition:
    """Say what comes out; the answer is SECRET."""
    tests = [TestCase(name="answer", title="", visible=visible, stdin="2 * 3", expected=SECRET)]
    texts = {"starters": {"text": "?\n"}, "solutions": {"text": SECRET}}
    return make_definition(type="output_only", tests=tests, **texts)


def make_sql_definition() -> ExerciseDefinition:
    """Select all; the hidden rows are SECRET."""
    tests = [
        TestCase(
            name=name,
            title="",
            visible=visible,
            stdin=f"create table t (name); insert into t values ('{name}');",
            expected=f'{{"columns": ["name"], "rows": [["{name}"]]}}',
            query="select name from t",
        )
        for name, visible in (("ada", True), (SECRET, False))
    ]
    texts = {"starters": {"sql": "select 1\n"}, "solutions": {"sql": "select * from t\n"}}
    return make_definition(type="sql", tests=tests, checker=Checker(kind="rows", ordered=True), **texts)


def own_input(stdin: str | None, *, arguments: str | None = None, expected: str | None = None) -> list[Case]:
    """One case, as a learner gives it."""
    return [Case(stdin=stdin, arguments=arguments, expected=expected)]


def make_exercise(*, hidden: int = 2, definition: ExerciseDefinition | None = None) -> Exercise:
    definition = definition or make_definition(hidden=hidden)
    exercise_id, _ = api.import_exercise(definition, key=f"course/exercise-{next(_numbers)}")
    return Exercise.objects.get(pk=exercise_id)


class Database(Protocol):
    """Django's connection or one of psycopg's."""

    def cursor(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Lease:
    submission: UUID
    attempt: int
    kind: str
    language: str
    source: str
    cases: Any
    package_hash: str


@dataclass
class JudgeDouble:
    """Calls the SQL functions as an agent does, when and how the test says."""

    name: str = "judge-1"
    info: dict[str, Any] = field(default_factory=lambda: dict(HEALTHY))
    database: Database = field(default_factory=lambda: connection)

    def announce(self) -> "JudgeDouble":
        """Be seen, and take nothing."""
        self.lease(0)
        return self

    def lease(self, most: int = 1, languages: Sequence[str] = ("python",)) -> list[Lease]:
        rows = self._rows(
            "select * from judge_lease(%s, %s, %s, %s)", self.name, most, list(languages), Jsonb(self.info)
        )
        return [Lease(*row[:5], _decoded(row[5]), row[6]) for row in rows]

    def renew(self, *leases: Lease) -> set[UUID]:
        ids, attempts = [lease.submission for lease in leases], [lease.attempt for lease in leases]
        return {row[0] for row in self._rows("select judge_renew(%s, %s, %s)", self.name, ids, attempts)}

    def start(self, lease: Lease, total: int = 4) -> bool:
        return self.report(lease, "started", {"total": total})

    def tests(self, lease: Lease, *results: dict[str, Any]) -> bool:
        return self.report(lease, "tests", {"results": list(results)})

    def report(self, lease: Lease, event: str, data: Any) -> bool:
        return bool(
            self._value(
                "select judge_report(%s, %s, %s, %s)", lease.submission, lease.attempt, event, Jsonb(data)
            )
        )

    def finish(self, lease: Lease, verdict: str = "accepted", passed: int = 4, **more: Any) -> bool:
        result = {"verdict": verdict, "passed": passed, "total": 4, "time_ms": 13, "memory_kb": 9001}
        result |= {"compile_output": None, "message": ""} | more
        return bool(
            self._value("select judge_finish(%s, %s, %s)", lease.submission, lease.attempt, Jsonb(result))
        )

    def package(self, package_hash: str) -> dict[str, Any] | None:
        package: dict[str, Any] | None = self._value("select judge_package(%s)", package_hash)
        return package

    def _rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        with closing(self.database.cursor()) as cursor:
            cursor.execute(statement, values)
            return list(cursor.fetchall())

    def _value(self, statement: str, *values: Any) -> Any:
        return _decoded(self._rows(statement, *values)[0][0])


def _decoded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value  # Django leaves jsonb as text


def make_result(index: Any, verdict: str = "accepted", **changes: Any) -> dict[str, Any]:
    """A test result as an agent that hides nothing would send it."""
    result: dict[str, Any] = {
        "index": index,
        "name": f"test-{index}",
        "visible": True,
        "verdict": verdict,
        "time_ms": 13,
        "memory_kb": 9001,
        "exit_code": 0,
        "signal": None,
        "stdout": f"Hello, {SECRET}\n",
        "stdout_truncated": False,
        "stderr": "",
        "stderr_truncated": False,
        "returned": None,
        "message": f"expected {SECRET}",
    }
    return result | changes


def expire_leases() -> None:
    """Let five seconds pass for every lease: what a killed agent's leases look like then."""
    with connection.cursor() as cursor:
        cursor.execute(
            "update practice_judgelease set expires_at = clock_timestamp() - interval '1 second'"
            " where expires_at is not null"
        )
