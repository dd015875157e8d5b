"""Taking tests out of an author's file."""

import pytest

from codehub_judge import PackageInvalid
from codehub_judge.unit_tests import cpp, javascript
from codehub_judge.unit_tests.cutting import only

FILE = """// about test_b: its value is 7
const text = `
} `;
function test_a() { assert.equal(f(), "}"); }
function test_b() {
  // inside
  assert.equal(f(), 7);
}

function helper() {
  return 1;
}
async function test_c() {
  assert.equal(await f(), helper());
};
"""


def kept(*names: str) -> list[str]:
    """Return the lines that are left, by number."""
    lines = only(names, FILE, javascript.START).splitlines()
    assert len(lines) == len(FILE.splitlines())
    return [line for line in lines if line]


def test_other_tests_and_comments_outside_of_tests_are_gone() -> None:
    common = ["const text = `", "} `;", "function helper() {", "  return 1;", "}"]
    assert kept("test_a") == [*common[:2], 'function test_a() { assert.equal(f(), "}"); }', *common[2:]]
    assert kept("test_b")[2:6] == ["function test_b() {", "  // inside", "  assert.equal(f(), 7);", "}"]
    assert kept("test_c")[5:] == ["async function test_c() {", "  assert.equal(await f(), helper());", "};"]
    assert kept() == common


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("function test_b() {}\n", "no function test_a"),
        (" function test_a() {}\n", "no function test_a"),
        ("function test_a() {\n  }\n", "test_a does not end"),
        ("function test_a() {\n  f();\nfunction test_b() {\n}\n", "test_a does not end"),
    ],
)
def test_a_file_of_another_layout_is_invalid(source: str, message: str) -> None:
    with pytest.raises(PackageInvalid, match=message):
        only(["test_a"], source, javascript.START)


def test_a_cpp_program_has_the_tests_it_runs() -> None:
    tests = "TEST(test_a) { }\nTEST(test_b)\n{\n    secret();\n}\n"
    file = f'#include "codehub_test.hpp"\n#include "solution.cpp"\n{tests}'
    program = cpp.program(file, ["test_a"], "own_")
    assert "secret" not in program
    assert "test_b" not in program
    assert program.index("#undef main") < program.index("TEST(test_a) { }") < program.index("run(::test_a")
