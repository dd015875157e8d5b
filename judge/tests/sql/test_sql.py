"""Exercises in SQL: what learners are told, and what their statements must not do."""

import json
from typing import Any

import pytest

from codehub_judge import Package, PackageInvalid, Verdict
from judge.tests.programs import RunProgram, package

SETUP = """
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, born INTEGER);
INSERT INTO person VALUES (1, 'Ann', 1990), (2, 'Bob', NULL), (3, 'Zoë', 2001);
"""
ALL = [[1, "Ann", 1990], [2, "Bob", None], [3, "Zoë", 2001]]


def sql_package(rows: list[list[object]] | None, names: list[str] | None = None, **changes: Any) -> Package:
    """Return a package with one visible test that expects the rows."""
    expected = None if rows is None else json.dumps({"columns": names, "rows": rows})
    test: dict[str, Any] = {
        "index": 1,
        "name": "people",
        "visible": True,
        "stdin": SETUP,
        "expected": expected,
    }
    checker = {"kind": "rows", **changes.pop("checker", {})}
    data: dict[str, Any] = {"type": "sql", "checker": checker, "tests": [test | changes.pop("test", {})]}
    return package(**data | changes)


def judged(run_program: RunProgram, source: str, against: Package) -> tuple[Verdict, str]:
    """Return the verdict of the only test and what is told with it."""
    (result,), outcome = run_program(source, against, language="sql")
    assert outcome.verdict is result.verdict
    return result.verdict, result.message


def test_the_last_result_is_compared_and_all_are_shown(run_program: RunProgram) -> None:
    source = "SELECT count(*) AS people FROM person;\n-- and now\nSELECT id, name, born FROM person"
    (result,), _outcome = run_program(source, sql_package(ALL), language="sql")
    assert (result.verdict, result.message) == (Verdict.ACCEPTED, "")
    assert result.stdout == (
        "people\n------\n     3\n(1 row)\n\n"
        "id  name  born\n--  ----  ----\n 1  Ann   1990\n 2  Bob   NULL\n 3  Zoë   2001\n(3 rows)\n"
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("SELECT * FROM person WHERE born", "1 row is missing, for example (2, 'Bob', NULL)."),
        (
            "SELECT id, name, coalesce(born, 0) FROM person",
            "1 row is missing, for example (2, 'Bob', NULL). 1 row is",
        ),
        ("SELECT id FROM person", "The result has 1 column (id), expected 3."),
        (
            "DELETE FROM person",
            "Your statements returned no rows and no columns: the last one has to be a query.",
        ),
        ("", "Your statements returned no rows"),
    ],
)
def test_a_wrong_result_is_told(run_program: RunProgram, source: str, message: str) -> None:
    verdict, told = judged(run_program, source, sql_package(ALL))
    assert verdict is Verdict.WRONG_ANSWER
    assert told.startswith(message)


def test_order_and_names_count_where_the_author_says_so(run_program: RunProgram) -> None:
    against = sql_package(ALL, ["id", "name", "born"], checker={"ordered": True, "columns": True})
    assert judged(run_program, "SELECT * FROM person ORDER BY id", against)[0] is Verdict.ACCEPTED
    assert "not their order" in judged(run_program, "SELECT * FROM person ORDER BY id DESC", against)[1]
    assert (
        "The columns are id, name, year"
        in judged(run_program, "SELECT id, name, born AS year FROM person", against)[1]
    )


def test_a_query_looks_at_what_the_statements_have_changed(run_program: RunProgram) -> None:
    query = {"query": "SELECT name FROM person WHERE born > 2000 ORDER BY name"}
    against = sql_package([["Bob"], ["Zoë"]], test=query)
    assert judged(run_program, "UPDATE person SET born = 2002 WHERE id = 2;", against) == (
        Verdict.ACCEPTED,
        "",
    )
    assert judged(run_program, "SELECT 1;", against) == (
        Verdict.WRONG_ANSWER,
        "1 row is missing, for example ('Bob').",
    )
    assert judged(run_program, "\nDROP TABLE person;", against) == (
        Verdict.RUNTIME_ERROR,
        "The query that looks at your tables afterwards failed. Line 1: no such table: person",
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("SELECT 1;\nSELECT *\nFORM person;", 'Line 3: near "FORM": syntax error'),
        ("-- first\n\nSELECT id,\n nmae FROM person;", "Line 4: no such column: nmae"),
        ("SELECT ';' AS a; /* ;\n; */ SELECT * FROM nowhere", "Line 2: no such table: nowhere"),
        ("\nINSERT INTO person VALUES (1, 'Cy', 1)", "Line 2: UNIQUE constraint failed: person.id"),
        ("SELECT 1;\nSELECT 'a;", "Line 2: a quote or a comment is never closed"),
        ("SELECT\n  (1", "Line 1: incomplete input"),
        ("SELECT ?", "Line 1: "),
        ("SELECT abs('x'), load_extension('x')", "Line 1: the function load_extension is not allowed here"),
        ("SELECT count(*) FROM SQLite_Stmt AS s", "Line 1: reading sqlite_stmt is not allowed here"),
        ("ATTACH '/tmp/x' AS x", "Line 1: ATTACH or VACUUM is not allowed here"),
        ("SELECT 1;\nVACUUM INTO '/tmp/x'", "Line 2: ATTACH or VACUUM is not allowed here"),
        ("PRAGMA writable_schema = 1", "Line 1: PRAGMA writable_schema is not allowed here"),
        ("PRAGMA temp_store_directory = '/'", "Line 1: PRAGMA temp_store_directory is not allowed here"),
        ("CREATE VIRTUAL TABLE x USING csv('/etc/passwd')", "Line 1: "),
        ("SELECT readfile('/etc/passwd')", "Line 1: "),
        ("SELECT writefile('/tmp/x', 1)", "Line 1: "),
        (".read /etc/passwd", 'Line 1: near ".": syntax error'),
    ],
)
def test_an_error_is_told_with_its_line(run_program: RunProgram, source: str, message: str) -> None:
    verdict, told = judged(run_program, source, sql_package(ALL))
    assert verdict is Verdict.RUNTIME_ERROR
    assert told.startswith(message)


@pytest.mark.parametrize(
    ("query", "verdict"),
    [
        ("SELECT count(n) FROM c", Verdict.TIME_LIMIT),
        ("SELECT n FROM c", Verdict.OUTPUT_LIMIT),
        ("SELECT group_concat(hex(zeroblob(100000))) FROM c", Verdict.MEMORY_LIMIT),
        ("SELECT zeroblob(900000000)", Verdict.MEMORY_LIMIT),
        ("SELECT printf('%.*c', 10000, 'x') FROM c LIMIT 1000", Verdict.OUTPUT_LIMIT),
    ],
)
def test_statements_are_limited(run_program: RunProgram, query: str, verdict: Verdict) -> None:
    source = f"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) {query}"
    assert judged(run_program, source, sql_package(ALL))[0] is verdict


def test_a_trigger_and_a_transaction_are_statements_like_others(run_program: RunProgram) -> None:
    source = (
        "CREATE TRIGGER t AFTER INSERT ON person BEGIN\n  UPDATE person SET born = 0;"
        " DELETE FROM person WHERE id < 3;\nEND;\n"
        "BEGIN; DELETE FROM person; ROLLBACK;\nINSERT INTO person VALUES (4, 'Cy', 5);\nSELECT * FROM person;"
    )
    assert judged(run_program, source, sql_package([[3, "Zoë", 0], [4, "Cy", 0]])) == (Verdict.ACCEPTED, "")


def test_values_of_every_kind_reach_the_comparison(run_program: RunProgram) -> None:
    rows: list[list[object]] = [[None, 1, 2**62, 0.1, "a\n\"'\0ü🎉", "", {"blob": "00ff"}, float("inf")]]
    text = "'a' || char(10) || '\"''' || char(0) || 'ü🎉'"
    source = f"SELECT NULL, 1, 4611686018427387904, 0.1, {text}, '', x'00ff', 9e999"
    assert judged(run_program, source, sql_package(rows)) == (Verdict.ACCEPTED, "")


def test_no_test_sees_what_another_left(run_program: RunProgram) -> None:
    expected = json.dumps({"columns": None, "rows": [[0]]})
    tests = [
        {"index": n, "name": f"t{n}", "visible": n < 2, "stdin": "CREATE TABLE t (a);", "expected": expected}
        for n in (1, 2, 3)
    ]
    source = (
        "CREATE TABLE IF NOT EXISTS u (a); SELECT (SELECT count(*) FROM t) + (SELECT count(*) FROM u);"
        "INSERT INTO t VALUES (1); INSERT INTO u VALUES (1);"
    )
    results, outcome = run_program(
        source, package(type="sql", checker={"kind": "rows"}, tests=tests), language="sql"
    )
    assert (outcome.verdict, len(results)) == (Verdict.ACCEPTED, 3)


def test_a_hidden_test_tells_nothing_of_its_tables(run_program: RunProgram) -> None:
    hidden = {"visible": False}
    (result,), _outcome = run_program("SELECT 1, 2, 3", sql_package(ALL, test=hidden), language="sql")
    assert (result.verdict, result.stdout, result.message) == (
        Verdict.WRONG_ANSWER,
        None,
        "A hidden test failed.",
    )


def test_own_cases_have_a_setup_script_of_their_own(run_program: RunProgram) -> None:
    cases = [{"stdin": "CREATE TABLE t (a); INSERT INTO t VALUES (7);"}, {"stdin": "CREATE"}]
    results, _outcome = run_program(
        "SELECT a FROM t", sql_package(ALL), language="sql", kind="input", cases=cases
    )
    assert [result.verdict for result in results] == [Verdict.ACCEPTED, Verdict.RUNTIME_ERROR]
    assert results[0].stdout == "a\n-\n7\n(1 row)\n"
    assert results[1].message == "The setup script: Line 1: incomplete input"


def test_what_is_expected_of_an_own_case_is_the_printed_table(run_program: RunProgram) -> None:
    cases = [{"expected": "a\n-\n7\n(1 row)\n"}, {"expected": "8"}]
    results, _outcome = run_program(
        "SELECT 7 AS a", sql_package(ALL), language="sql", kind="input", cases=cases
    )
    assert [result.verdict for result in results] == [Verdict.ACCEPTED, Verdict.WRONG_ANSWER]


def test_a_setup_script_that_fails_is_no_fault_of_the_learner(run_program: RunProgram) -> None:
    verdict, told = judged(
        run_program, "SELECT 1", sql_package(ALL, test={"stdin": "SELECT 1;\nCREATE TABL"})
    )
    assert (verdict, told) == (
        Verdict.JUDGE_ERROR,
        'The setup script of this test fails. Line 2: near "TABL": syntax error',
    )


def test_what_is_wrong_with_a_hidden_setup_script_is_for_its_author(run_program: RunProgram) -> None:
    hidden = {"stdin": "INSERT INTO secret", "visible": False}
    (result,), outcome = run_program("SELECT 1", sql_package(ALL, test=hidden), language="sql")
    assert result.message == outcome.message == "The setup script of this test fails."
    assert "incomplete input" in result.fault


@pytest.mark.parametrize(
    "expected", ["", "[]", '{"rows": [1]}', '{"rows": [[1], [1, 2]]}', '{"rows": [[[]]]}']
)
def test_an_expectation_that_is_no_table_is_the_authors_mistake(
    run_program: RunProgram, expected: str
) -> None:
    with pytest.raises(PackageInvalid, match="the test people must expect"):
        run_program("SELECT 1", sql_package(ALL, test={"expected": expected}), language="sql")


def test_another_language_is_refused(run_program: RunProgram) -> None:
    with pytest.raises(PackageInvalid, match="wants SQL, not Python"):
        run_program("print(1)", sql_package(ALL))
