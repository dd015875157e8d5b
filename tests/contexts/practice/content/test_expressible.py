"""Functions in languages that have no way to say every type."""

import pytest

from codehub.contexts.practice import api
from tests.contexts.practice.content.folders import problems

HEAD = "title: T\ntype: function\ndifficulty: easy\nfunction:\n  name: f\n  parameters:\n"
TEST = "- name: a\n  visible: true\n"


def folder(files: tuple[str, ...], returns: str, *parameters: str, test: str) -> dict[str, str]:
    """The files of a folder with one test, and a starter and a solution in each language."""
    lines = [
        f"    - {{name: {name}, type: '{type_}'}}\n" for name, type_ in zip("ab", parameters, strict=False)
    ]
    settings = f"{HEAD}{''.join(lines)}  returns: {returns}\n"
    sources = {f"{stem}{ending}": "x\n" for stem in ("starter", "solution") for ending in files}
    return {"exercise_yaml": settings, "tests_yaml": TEST + test, **sources}


def test_plain_values_and_a_list_at_the_end_are_for_every_language(write_function):
    files = (".c", ".hs", ".pas", ".sh")
    test = '  arguments: ["a\\nb", [1]]\n  expected: [a, ""]\n'
    definition = api.read_exercise_folder(
        write_function(**folder(files, "list[text]", "text", "list[integer]", test=test))
    )
    assert {"c", "haskell", "pascal", "bash", "python"} == set(definition.starters)


@pytest.mark.parametrize(
    ("returns", "parameter", "values", "expected"),
    [
        (
            "map[integer]",
            "text",
            ("[a, b]", "{}"),
            [
                "starter.c: f cannot be called in C, which has no type of its own for map[integer]",
                "starter.pas: f cannot be called in Pascal, which has no type of its own for map[integer]",
                "starter.sh: f cannot be called in Bash, which has no type of its own for map[integer]",
            ],
        ),
        (
            "text",
            "list[list[text]]",
            ("[[], a]", "b"),
            [
                "starter.c: f cannot be called in C, which has no usual type for list[list[text]]",
                "starter.sh: f cannot be called in Bash, which has no usual type for list[list[text]]",
            ],
        ),
        (
            "text",
            "list[text]",
            ("[[], a]", "b"),
            ["starter.sh: f cannot be called in Bash, where the list a would have to be the last parameter"],
        ),
    ],
)
def test_a_signature_that_a_language_cannot_say(write_function, returns, parameter, values, expected):
    test = f"  arguments: {values[0]}\n  expected: {values[1]}\n"
    files = folder((".c", ".hs", ".pas", ".sh"), returns, parameter, "text", test=test)
    assert problems(write_function(**files)) == expected


def test_lines_in_a_list_that_bash_prints(write_function):
    test = '  arguments: [a]\n  expected: [a, "b\\nc"]\n'
    (problem,) = problems(write_function(**folder((".sh",), "list[text]", "text", test=test)))
    assert problem.startswith(
        "tests.yaml:1: expected has a text of two lines in a list, which Bash prints line by line"
    )


def test_lines_in_a_list_are_for_all_others(write_function):
    test = '  arguments: [a]\n  expected: [a, "b\\nc"]\n'
    files = folder((".c", ".hs", ".pas"), "list[text]", "text", test=test)
    assert api.read_exercise_folder(write_function(**files)).tests[0].expected == ["a", "b\nc"]
