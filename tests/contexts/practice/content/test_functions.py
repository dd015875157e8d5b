"""Exercises of type `function`: the signature, and every argument and result against it."""

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import Checker, FunctionSignature, Parameter, TestCase
from tests.contexts.practice.content.folders import FUNCTION_SETTINGS, FUNCTION_TESTS, SETTINGS, problems

TYPE_WORDS = 'integer, number, boolean, text, or "list[…]" and "map[…]" of one of these'


def one_test(arguments: str, expected: str) -> str:
    return f"- name: a\n  visible: true\n  arguments: {arguments}\n  expected: {expected}\n"


def taking(kind: str, value: str) -> dict[str, str]:
    """A folder whose function takes and returns a type, with a value of it twice."""
    head = "title: T\ntype: function\ndifficulty: easy\nfunction:\n  name: f\n"
    settings = f"{head}  parameters:\n    - name: x\n      type: {kind}\n  returns: {kind}\n"
    return {"exercise_yaml": settings, "tests_yaml": one_test(f"[{value}]", value)}


def test_a_folder_of_a_function(write_function):
    definition = api.read_exercise_folder(write_function())
    assert definition.function == FunctionSignature(
        name="repeat",
        parameters=[Parameter(name="texts", type="list[text]"), Parameter(name="times", type="integer")],
        returns="list[list[text]]",
    )
    assert definition.checker == Checker()
    assert list(definition.tests) == [
        TestCase(name="twice", title="", visible=True, arguments=[["a", "b"], 2], expected=[["a", "b"]] * 2),
        TestCase(name="never", title="", visible=False, arguments=[["a"], 0], expected=[]),
    ]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("integer", "-9007199254740991"),
        ("number", "9007199254740991"),
        ("number", "2.5"),
        ("number", "2"),
        ("boolean", "false"),
        ("text", '""'),
        ("text", "yes"),
        ("list[integer]", "[]"),
        ("map[number]", "{}"),
        ("map[number]", '{"a b": 1, c: 0.5}'),
        ("list[map[list[boolean]]]", "[{a: [true]}, {}]"),
    ],
)
def test_values_of_every_type(write_function, kind, value):
    assert api.read_exercise_folder(write_function(**taking(kind, value))).function.returns == kind


@pytest.mark.parametrize(
    ("kind", "value", "says"),
    [
        ("integer", "1.0", "must be an integer, not 1.0"),
        ("integer", "true", "must be an integer, not true"),
        ("integer", '"1"', 'must be an integer, not "1"'),
        ("integer", "null", "must be an integer, not null"),
        ("integer", "9007199254740992", "must lie between -9007199254740991 and 9007199254740991"),
        ("number", "-9007199254740992.0", 'must be a number, not "-'),
        ("integer", "99999999999999999", 'must be an integer, not "99'),
        ("number", "true", "must be a number, not true"),
        ("boolean", "1", "must be true or false, not 1"),
        ("boolean", "yes", 'must be true or false, not "yes"'),
        ("text", "5", "must be text, not 5"),
        ("text", "true", "must be text, not true"),
        ("list[text]", "a", 'must be a list, not "a"'),
        ("list[text]", "{a: b}", "must be a list, not"),
        ("map[text]", "[a]", "must be a map, not"),
        ("list[list[integer]]", "[[1], [2, x]]", '[1][1] must be an integer, not "x"'),
        ("map[list[integer]]", "{k: [true]}", '["k"][0] must be an integer, not true'),
    ],
)
def test_values_of_another_type_are_told_for_argument_and_result(write_function, kind, value, says):
    first, second = problems(write_function(**taking(kind, value)))
    joint = "" if says.startswith("[") else " "
    assert first.startswith(f"tests.yaml:3: x{joint}{says}")
    assert second.startswith(f"tests.yaml:4: expected{joint}{says}")


def test_a_wrong_member_is_told_with_its_own_line(write_function):
    tests = FUNCTION_TESTS.replace('    - ["a"]\n', '    - - "a"\n      - 7\n')
    assert problems(write_function(tests_yaml=tests)) == ["tests.yaml:9: texts[1] must be text, not 7"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  name: repeat\n", "", "exercise.yaml:5: the key 'name' is missing"),
        (
            "name: repeat",
            "name: Repeat",
            "exercise.yaml:5: name must be small letters, digits and underscores",
        ),
        (
            "name: repeat",
            "name: delete",
            "exercise.yaml:5: delete means something else in one of the languages",
        ),
        ("name: repeat", "name: lambda", "exercise.yaml:5: lambda means something else"),
        ("name: repeat", "name: 7", "exercise.yaml:5: name must be small letters"),
        ("name: texts", "name: new", "exercise.yaml:7: new means something else"),
        ("name: texts", "name: times", "exercise.yaml:7: two parameters have the same name"),
        ("  returns: list[list[text]]\n", "", "exercise.yaml:5: the key 'returns' is missing"),
        ("returns: list[list[text]]", "returns: nothing", f"exercise.yaml:9: returns must be {TYPE_WORDS}"),
        ("returns: list[list[text]]", "returns: list", "exercise.yaml:9: returns must be"),
        ("returns: list[list[text]]", "returns: list[]", "exercise.yaml:9: returns must be"),
        ("returns: list[list[text]]", "returns: list[text]]", "exercise.yaml:9: returns must be"),
        ("returns: list[list[text]]", "returns: text[text]", "exercise.yaml:9: returns must be"),
        (
            "returns: list[list[text]]",
            "returns: " + "list[" * 6 + "text" + "]" * 6,
            "exercise.yaml:9: returns must be",
        ),
        ("returns: list[list[text]]", "returns: " + "list[" * 99_000, "exercise.yaml:9: returns must be"),
        ("returns: list[list[text]]", "returns: [text]", "exercise.yaml:9: returns must be"),
        ("type: integer}", "type: int}", "exercise.yaml:8: type must be"),
        (
            "type: integer}",
            "type: integer, default: 1}",
            "exercise.yaml:8: the key 'default' is not known here",
        ),
        (", type: integer}", "}", "exercise.yaml:8: the key 'type' is missing"),
        ('{name: texts, type: "list[text]"}', "texts", "exercise.yaml:7: a parameter must be a mapping"),
        ('"list[text]"', "list[text]", "exercise.yaml:7: is not valid YAML"),
        ("  returns", "  async: true\n  returns", "exercise.yaml:9: the key 'async' is not known here"),
        (
            FUNCTION_SETTINGS[FUNCTION_SETTINGS.index("function:\n") :],
            "",
            "exercise.yaml:1: the key 'function' is missing",
        ),
        (
            FUNCTION_SETTINGS[FUNCTION_SETTINGS.index("function:\n") :],
            "function: f\n",
            "exercise.yaml:4: function must be a mapping",
        ),
        (
            "title: Repeat\n",
            "title: Repeat\nchecker: exact\n",
            "exercise.yaml:2: the key 'checker' is not known here",
        ),
    ],
)
def test_problems_of_a_signature(write_function, old, new, expected):
    assert old in FUNCTION_SETTINGS
    settings = FUNCTION_SETTINGS.replace(old, new, 1)
    told = problems(write_function(exercise_yaml=settings))
    assert any(problem.startswith(expected) for problem in told), told


def test_no_parameters_and_too_many(write_function):
    head = "title: T\ntype: function\ndifficulty: easy\nfunction:\n  name: f\n  returns: text\n  parameters: "
    many = ", ".join(f"{{name: p{number}, type: text}}" for number in range(11))
    for parameters in ("[]", f"[{many}]", "text"):
        told = problems(write_function(exercise_yaml=f"{head}{parameters}\n"))
        assert told[0] == "exercise.yaml:7: parameters must be a list of 1 to 10"


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        (one_test("[[], 1, 2]", "[]"), "tests.yaml:3: repeat takes 2 arguments, not 3"),
        (one_test("[]", "[]"), "tests.yaml:3: repeat takes 2 arguments, not 0"),
        (one_test("{texts: [], times: 1}", "[]"), "tests.yaml:3: arguments must be a list"),
        (one_test("5", "[]"), "tests.yaml:3: arguments must be a list, one value for each parameter"),
        (one_test("[[], 1]", "null"), "tests.yaml:4: expected must be a list, not null"),
        ("- name: a\n  visible: true\n  expected: []\n", "tests.yaml:1: the key 'arguments' is missing"),
        ("- name: a\n  visible: true\n  arguments: [[], 1]\n", "tests.yaml:1: the key 'expected' is missing"),
        (one_test("[[], 1]", "[]") + "  stdin: x\n", "tests.yaml:5: the key 'stdin' is not known here"),
        (
            one_test("[[], 1]", "[]").replace("name: a", "name: test_a"),
            "tests.yaml:1: name must be small letters",
        ),
        (one_test(f"[['{'x' * 262_144}'], 1]", "[]"), "tests.yaml:3: arguments is larger than 256 KiB"),
        (one_test("[[], 1]", f"[['{'x' * 262_144}']]"), "tests.yaml:4: expected is larger than 256 KiB"),
        (one_test("[" * 20 + "]" * 20, "[]"), "tests.yaml:3: is nested deeper than 12 levels"),
        (one_test(f"[[{'a, ' * 60_000}], 1]", "[]"), "tests.yaml:3: has more than 50000 values"),
        (one_test("[[&a x, *a], 1]", "[]"), "tests.yaml:3: anchors"),
    ],
)
def test_problems_of_calls(write_function, tests, expected):
    assert any(problem.startswith(expected) for problem in problems(write_function(tests_yaml=tests)))


def test_the_others_have_no_signature(write):
    signature = FUNCTION_SETTINGS[FUNCTION_SETTINGS.index("function:\n") :]
    assert problems(write(exercise_yaml=SETTINGS + signature)) == [
        "exercise.yaml:7: the key 'function' is not known here"
    ]


def test_with_a_broken_signature_the_tests_are_still_read(write_function):
    settings = FUNCTION_SETTINGS.replace("name: repeat", "name: new")
    tests = one_test("[[7], 1, 2]", "3") + one_test("7", "[]")
    assert problems(write_function(exercise_yaml=settings, tests_yaml=tests)) == [
        "exercise.yaml:5: new means something else in one of the languages; choose another",
        "tests.yaml:5: the name 'a' is taken by the test at line 1",
        "tests.yaml:7: arguments must be a list, one value for each parameter",
    ]
