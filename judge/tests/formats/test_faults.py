"""Every fault of a package is named, with its file and, where there is one, its line."""

# ruff: noqa: E501 (a row for each fault)

from pathlib import Path

import pytest

from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.xml_data import parse_xml
from judge.tests.formats.conftest import Changed

LEGACY = "name: Halve\n"
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
DEEP = "name: " + "[" * 50 + "]" * 50 + "\n"


def faults(path: Path) -> list[str]:
    with pytest.raises(FormatInvalid) as caught:
        read_problem(path)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("name", "path", "text", "fault"),
    [
        ("halve", "problem.yaml", LEGACY + "memry: 1\n", "problem.yaml:2: the key memry is not known"),
        ("halve", "problem.yaml", LEGACY + "limits: {memori: 1}\n", "is memory meant?"),
        ("halve", "problem.yaml", "problem_format_version: 2030-01\n", "problem.yaml:1: problem_format_version must be one of"),
        ("halve", "problem.yaml", "problem_format_version: legacy-icpc\ntype: scoring\n", "problem.yaml:2: the key type is not known"),
        ("halve", "problem.yaml", "name: a\nname: b\n", "problem.yaml:2: the key 'name' is given twice"),
        ("halve", "problem.yaml", BOMB, "problem.yaml:1: anchors and aliases"),
        ("halve", "problem.yaml", DEEP, "is nested deeper than 16 levels"),
        ("halve", "problem.yaml", "name: [\n", "is not valid YAML"),
        ("halve", "problem.yaml", "name: !!python/object:os.system x\n", "tags (!) are not read here"),
        ("halve", "problem.yaml", LEGACY + "limits: {memory: much}\n", "limits.memory must be a number"),
        ("halve", "problem.yaml", LEGACY + "validator_flags: float_tolerance\n", "float_tolerance needs a number"),
        ("halve", "problem.yaml", LEGACY + "validation: custom\n", "asks for an output validator"),
        ("halve", "problem.yaml", LEGACY + "license: mine\n", "license must be one of"),
        ("halve", "data/secret/t.ans", None, "data/secret/t.in: has no answer: there is no t.ans"),
        ("halve", "data/secret/t.in", None, "data/secret/t.ans: belongs to no test: there is no t.in"),
        ("halve", "data/secret/u.in", "\0\n", "data/secret/u.in:1: contains a NUL character"),
        ("halve", "data/secret/readme.txt", "x\n", "data/secret/readme.txt: has no place among tests"),
        ("halve", "data/secret/testdata.yaml", "on_rejct: break\n", "the key on_rejct is not known; is on_reject meant?"),
        ("halve", "submissions/odd/a.py", "", "submissions/odd/a.py: nothing says what is expected of it"),
        ("halve", "submissions/accepted/halve.py", "# @EXPECTED_RESULTS@: GREAT\n", "a word that is not known"),
        ("echo", "data/secret/short/testdata.yaml", "grader_flags: median\n", "grader_flags has 'median'"),
        ("sums", "problem.yaml", "problem_format_version: 2025-09\n", "problem.yaml:1: uuid is missing"),
        ("sums", "data/secret/1-whole/test_group.yaml", "max_score: 400\n", "has groups of 406 points together"),
        ("sums", "data/secret/1-whole/testdata.yaml", "on_reject: break\n", "is of older versions"),
        ("sums", "data/secret/loose.in", "1 2\n", "everything in it must be such a group"),
        ("sums", "data/secret/2-parts/2.yaml", "hints: no\n", "2.yaml:1: the key hints is not known; is hint meant?"),
        ("sums", "submissions/submissions.yaml", "mixed:\n  permitted: [OK]\n", "submissions.yaml:2: mixed.permitted has 'OK'"),
        ("sums", "statement/problem.sv.md", "Hej\n", "both must be the same"),
        ("polygon", "problem.xml", "<problem>\n<names>\n</problem>", "problem.xml:3: is not valid XML"),
        ("polygon", "tests/02", None, "names the test tests/02, which is not in the package"),
        ("exercism", "leap_test.py", "import leap_data\nfrom leap_data import x\n", "has no test that can be converted"),
        ("exercism", "leap.py", None, "leap.py: is missing"),
        ("halve", "problem.yaml", "- name\n", "problem.yaml:1: the file must be a mapping of keys to values"),
        ("exercise", "exercise.yaml", "just words\n", "the file must be a mapping of keys to values"),
        ("exercise", "exercise.yaml", "title: x\nchekcer: exact\n", "exercise.yaml:2: the key chekcer is not known; is checker meant?"),
        ("exercise", "exercise.yaml", "title: x\nchecker: float\n", "exercise.yaml:2: checker must be one of tokens, exact,"),
        ("exercise", "exercise.yaml", "title: x\nchecker: {kind: custom}\n", "checker.protocol must be one of: testlib, icpc"),
        ("exercise", "exercise.yaml", "title: x\nchecker: {kind: exact, absolute: 1}\n", "the key checker.absolute is not known"),
        ("exercise", "exercise.yaml", "title: x\ntype: interactive\n", "interactor must be one of: testlib, icpc"),
        ("exercise", "exercise.yaml", "title: x\ntype: sql\nlibraries: [numpy]\n", "the key libraries is not known"),
        ("exercise", "exercise.yaml", "title: x\ngroups: [small]\n", "exercise.yaml:2: groups must be a list of mappings"),
        ("exercise", "tests.yaml", "- {name: a, visible: yes, stdin: 1, expected: ''}\n", "tests.yaml:1: stdin must be text"),
        ("exercise", "tests.yaml", "{}\n", "tests.yaml:1: must be a list of tests"),
        ("exercise", "tests.yaml", "- name: a\n  checker_arguments: [b]\n", "tests.yaml:2: checker_arguments needs a checker"),
        ("exercise", "tests.yaml", "- {name: a, checker_arguments: b}\n", "tests.yaml:1: a test.checker_arguments must be a list of texts"),
        ("exercise", "exercise.yaml", "title: x\nlimits: {wall_ms: 0}\n", "exercise.yaml:2: limits.wall_ms must be a whole number"),
        ("exercise", "exercise.yaml", "title: x\nlimits: {output: 9}\n", "exercise.yaml:2: the key limits.output is not known"),
    ],
)  # fmt: skip
def test_faults(changed: Changed, name: str, path: str, text: str | None, fault: str) -> None:
    assert fault in "\n".join(faults(changed(name, {path: text})))


def test_all_faults_are_told_at_once(changed: Changed) -> None:
    told = faults(changed("halve", {"data/secret/t.ans": None, "problem.yaml": LEGACY + "x: 1\n"}))
    assert len(told) == 2


def test_text_that_is_no_utf8(changed: Changed) -> None:
    package = changed("halve", {})
    (package / "data" / "secret" / "t.in").write_bytes(b"1\n\xff\n")
    assert faults(package) == ["data/secret/t.in:2: is not UTF-8 text"]


def test_a_byte_order_mark(changed: Changed) -> None:
    assert "byte-order mark" in faults(changed("halve", {"problem.yaml": "\ufeffname: x\n"}))[0]


def test_xml_with_entities(changed: Changed) -> None:
    bomb = (
        '<?xml version="1.0"?>\n<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<problem>&b;</problem>'
    )
    assert "problem.xml:2: has a document type" in faults(changed("polygon", {"problem.xml": bomb}))[0]


def test_xml_that_is_too_deep(changed: Changed) -> None:
    deep = "<problem>" + "<a>" * 100 + "</a>" * 100 + "</problem>"
    assert "deeper than 32 levels" in faults(changed("polygon", {"problem.xml": deep}))[0]


def test_no_problem_at_all(tmp_path: Path) -> None:
    assert "no problem in a format that is known" in faults(tmp_path)[0]
    assert "neither a folder nor a file" in faults(tmp_path / "nothing")[0]


def test_xml_with_text_between_elements() -> None:
    root = parse_xml(b"<a>one<b>two</b> three<b/></a>", "a.xml")
    assert (root.text, root.word("b")) == ("one three", "two")
