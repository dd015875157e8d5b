"""Running: visible tests or own cases."""

import sys
from collections.abc import Sequence

import pytest

from codehub.contexts.practice.cases import check_cases
from codehub.contexts.practice.contracts import Case, FunctionSignature, Parameter, SubmissionDetail
from codehub.contexts.practice.models import Exercise, Submission
from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.errors import InvalidInput
from tests.factories.practice import (
    HEALTHY,
    JudgeDouble,
    make_exercise,
    make_function_definition,
    make_interactive_definition,
    make_output_definition,
    make_sql_definition,
    make_unit_test_definition,
    own_input,
)


def run(actor: Actor, exercise: Exercise, cases: Sequence[Case] | None = None) -> SubmissionDetail:
    return run_solution(actor, exercise.pk, language="python", source="print(input())", cases=cases)


def call(arguments: str | None, expected: str | None = None) -> list[Case]:
    return own_input(None, arguments=arguments, expected=expected)


def refused_field(actor: Actor, exercise: Exercise, cases: Sequence[Case]) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as refused:
        run(actor, exercise, cases)
    assert not Submission.objects.exists()
    [(field, [message])] = refused.value.fields.items()
    return field, message


@pytest.fixture
def function(db: None) -> Exercise:
    return make_exercise(definition=make_function_definition())


def test_a_run_without_cases_is_for_the_visible_tests(learner, exercise, judge):
    detail = run(learner, exercise)
    [lease] = judge.lease()
    assert (detail.kind, lease.kind, lease.cases) == ("run", "run", None)
    assert detail.cases is None


@pytest.mark.parametrize("stdin", ["", "Ada\n", "é" * 32 * 1024])
def test_a_run_on_own_input_carries_it(learner, exercise, judge, stdin):
    detail = run(learner, exercise, own_input(stdin))
    [lease] = judge.lease()
    assert (detail.kind, lease.kind, lease.cases) == ("input", "input", [{"stdin": stdin, "expected": None}])
    assert detail.cases == submission_detail(learner, detail.id).cases == own_input(stdin)


def test_ten_cases_are_carried_in_their_order(learner, exercise, judge):
    cases = [case for number in range(10) for case in own_input(str(number), expected=str(-number))]
    run(learner, exercise, cases)
    [lease] = judge.lease()
    assert lease.cases == [{"stdin": str(number), "expected": str(-number)} for number in range(10)]


def test_a_function_gets_values(learner, function, judge):
    detail = run(learner, function, call('["ü", 2]') + call('["", 0]', '["x"]'))
    [lease] = judge.lease()
    assert lease.cases == [{"arguments": ["ü", 2]}, {"arguments": ["", 0], "expected": ["x"]}]
    assert (
        detail.cases
        == submission_detail(learner, detail.id).cases
        == call('["ü", 2]') + call('["", 0]', '["x"]')
    )


@pytest.mark.parametrize("number", [0, 11])
def test_no_cases_and_too_many_are_refused(learner, exercise, judge, number):
    assert refused_field(learner, exercise, own_input("") * number) == ("cases", "Between 1 and 10, please.")


@pytest.mark.parametrize("text", ["x" * (64 * 1024 + 1), "a\0b", "\udfff"])
@pytest.mark.parametrize("member", ["stdin", "expected"])
def test_texts_that_are_too_long_or_no_text_are_refused(learner, exercise, judge, text, member):
    case = Case(**{"stdin": "", "arguments": None, "expected": None, member: text})
    assert refused_field(learner, exercise, [*own_input("fine"), case])[0] == f"cases.1.{member}"


def test_all_cases_together_have_a_size(learner, exercise, judge):
    large = own_input("x" * 64 * 1024)
    assert run(learner, exercise, large * 4).state == "queued"
    Submission.objects.all().delete()
    field, message = refused_field(learner, exercise, large * 4 + own_input("x"))
    assert (field, message) == ("cases", "At most 256 kB all together.")


@pytest.mark.parametrize(
    ("case", "field"),
    [
        (own_input(None), "cases.0.stdin"),
        (own_input("", arguments="[]"), "cases.0.arguments"),
    ],
)
def test_a_program_takes_input_and_no_arguments(learner, exercise, judge, case, field):
    assert refused_field(learner, exercise, case)[0] == field


@pytest.mark.parametrize(
    ("case", "field", "says"),
    [
        (call(None), "arguments", "required"),
        (own_input("", arguments='["", 1]'), "stdin", "no input"),
        (call(""), "arguments", "not JSON"),
        (call("['a', 1]"), "arguments", "not JSON"),
        (call('["a", NaN]'), "arguments", "not JSON"),
        (call('["a", ' + "9" * 5000 + "]"), "arguments", "not JSON"),
        (call("[" * 30_000), "arguments", "not JSON"),
        (call('{"text": "a"}'), "arguments", "square brackets"),
        (call('["a"]'), "arguments", "repeat takes 2 arguments, not 1."),
        (call('["a", 1, 2]'), "arguments", "repeat takes 2 arguments, not 3."),
        (call('[1, "a"]'), "arguments", "text must be text, not 1."),
        (call('["a", 1.5]'), "arguments", "times must be an integer, not 1.5."),
        (call('["a", true]'), "arguments", "times must be an integer, not true."),
        (call('["a", null]'), "arguments", "times must be an integer, not null."),
        (call('["a", 9007199254740992]'), "arguments", "times must lie between"),
        (call('["\\u0000", 1]'), "arguments", "text holds characters that are not text."),
        (call('["\\ud800", 1]'), "arguments", "text holds characters that are not text."),
        (call('["a", 1]', "["), "expected", "not JSON"),
        (call('["a", 1]', '"a"'), "expected", 'It must be a list, not "a".'),
        (call('["a", 1]', '["a", 2]'), "expected", "It[1] must be text, not 2."),
        (call('["a", 1]', "[" * 900 + "]" * 900), "expected", "It[0] must be text, not [[[["),
    ],
)
@pytest.mark.usefixtures("judge")
def test_a_functions_cases_have_to_fit_its_signature(learner, function, case, field, says):
    where, message = refused_field(learner, function, case)
    assert where == f"cases.0.{field}"
    assert says in message


def test_no_depth_of_a_value_is_too_much_for_the_check():
    signature = FunctionSignature(name="f", parameters=[Parameter(name="n", type="integer")], returns="text")
    for depth in range(500, sys.getrecursionlimit()):
        with pytest.raises(InvalidInput):
            check_cases(call("[" * depth + "]" * depth), signature)


def test_unit_tests_take_no_cases(learner, judge):
    unit = make_exercise(definition=make_unit_test_definition())
    assert refused_field(learner, unit, own_input("1")) == ("cases", "Not here.")


def test_an_interactive_exercise_takes_no_cases_and_runs_its_visible_tests(learner, judge):
    talking = make_exercise(definition=make_interactive_definition())
    assert refused_field(learner, talking, own_input("1")) == ("cases", "Not here.")
    with pytest.raises(InvalidInput, match="run the visible tests"):
        run(learner, talking, own_input("1"))
    run(learner, talking)
    [lease] = judge.lease()
    assert lease.kind == "run"


def test_an_output_takes_no_cases(learner, judge):
    output = make_exercise(definition=make_output_definition())
    with pytest.raises(InvalidInput, match="there is no program to give input to"):
        run_solution(learner, output.pk, language="text", source="6", cases=own_input("1"))


TEXT_JUDGE = HEALTHY | {"languages": [{"id": "text", "name": "Text", "version": ""}]}


def test_an_output_is_run_where_a_test_is_visible(learner, db):
    JudgeDouble(info=TEXT_JUDGE).announce()
    visible, hidden = make_output_definition(), make_output_definition(visible=False)
    output = make_exercise(definition=visible)
    assert run_solution(learner, output.pk, language="text", source="6", cases=None).kind == "run"
    output = make_exercise(definition=hidden)
    with pytest.raises(InvalidInput, match="Submit your output"):
        run_solution(learner, output.pk, language="text", source="6", cases=None)
    assert submit_solution(learner, output.pk, language="text", source="6").kind == "submit"


@pytest.fixture
def query(db: None) -> Exercise:
    return make_exercise(definition=make_sql_definition())


SQL_JUDGE = HEALTHY | {"languages": [{"id": "sql", "name": "SQL", "version": "3.40"}]}


def test_own_cases_of_sql_set_up(learner, query):
    judge = JudgeDouble(info=SQL_JUDGE).announce()
    cases = own_input("create table t (id);")
    detail = run_solution(learner, query.pk, language="sql", source="select * from t", cases=cases)
    [lease] = judge.lease(languages=["sql"])
    assert lease.cases == [{"stdin": "create table t (id);", "expected": None}]
    assert detail.cases == cases


def test_own_cases_of_sql_compare_nothing(learner, query):
    cases = own_input("") + own_input("", expected='{"rows": []}')
    assert refused_field(learner, query, cases) == (
        "cases.1.expected",
        "Tables are shown and not compared; leave this out.",
    )
