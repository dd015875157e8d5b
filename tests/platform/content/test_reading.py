"""Files, YAML and fields of authors' folders: hostile input costs nothing and is told with its line."""

import os
from pathlib import Path

import pytest

from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report, list_folder, read_text
from codehub.platform.content.yaml import Located, parse_yaml

Told = list[tuple[int, str]]


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def report(told: Told) -> Report:
    return lambda path, line, message: told.append((line, message))


def plain(node: Located | None) -> object:
    """The value without lines."""
    value = node.value if node else None
    if isinstance(value, list):
        return [plain(item) for item in value]
    return {key: plain(item) for key, item in value.items()} if isinstance(value, dict) else value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "a: 1\nb: -2.5\nc: true\nd: null\ne:\nf: ~",
            {"a": 1, "b": -2.5, "c": True, "d": None, "e": None, "f": None},
        ),
        ("[yes, no, on, Off, TRUE, 0x1F, 1e3, 12:30:45, 2026-11-20, .5]", None),
        ('["1", \'true\', ""]', ["1", "true", ""]),
        ("a: |\n  one\n   two\n\nb: >\n  three\n  four\n", {"a": "one\n two\n", "b": "three four\n"}),
        ("- {a: [1, {b: c}]}\n- x # comment\n", [{"a": [1, {"b": "c"}]}, "x"]),
        ("1: a\ntrue: b\n", {"1": "a", "true": "b"}),
        ("9" * 16, 9999999999999999),
        ("9" * 17, "9" * 17),
        ("'\N{SNAKE}'", "\N{SNAKE}"),
    ],
)
def test_yaml_is_plain_data(text: str, value: object, told: Told, report: Report) -> None:
    found = plain(parse_yaml(text, Path("f"), report))
    if value is None:
        assert isinstance(found, list)
        assert all(isinstance(item, str) for item in found), (
            "only true, false and plain numbers are more than text"
        )
    else:
        assert found == value
    assert told == []


def test_every_value_knows_its_line(report: Report) -> None:
    node = parse_yaml("a: 1\n\nb:\n  - x\n  - y\n", Path("f"), report, first_line=10)
    assert node is not None
    assert isinstance(node.value, dict)
    second = node.value["b"].value
    assert isinstance(second, list)
    assert (node.value["a"].line, [item.line for item in second]) == (10, [13, 14])


def test_a_bomb_of_aliases_is_never_expanded(told: Told, report: Report) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    assert parse_yaml("\n".join(lines), Path("f"), report) is None
    assert told[0][0] == 1


@pytest.mark.parametrize(
    ("text", "line"), [("a: [\n[\n" + "[" * 100_000, 2), ("- " * 50_000, 1), ("{a: " * 50_000, 1)]
)
def test_deep_nesting_is_refused_early(text: str, line: int, told: Told, report: Report) -> None:
    assert parse_yaml(text, Path("f"), report) is None
    assert told == [(told[0][0], "is nested deeper than 12 levels")]
    assert told[0][0] >= line


@pytest.mark.parametrize("text", ['a: 1\nb: "x\\0y"', 'a: 1\n"\\x00": x', 'a: 1\nb: ["\\u0000"]'])
def test_an_escaped_nul_is_refused(text: str, told: Told, report: Report) -> None:
    assert parse_yaml(text, Path("f"), report) is None
    assert told == [(2, "contains a NUL character, which text can't have")]


def test_fields_report_and_go_on(told: Told, report: Report) -> None:
    text = "name: 1\ncount: many\nflag: 1\nkind: x\nlist: [a, 2]\nother: y\nfree:\n"
    fields = Fields(parse_yaml(text, Path("f"), report), Path("f"), report)
    assert fields.text("name", default="none") == "none"
    assert fields.integer("count", least=1, most=9, default=3) == 3
    assert fields.boolean("flag", default=True) is True
    assert fields.choice("kind", ["a", "b"], default="a") == "a"
    assert fields.texts("list") == ["a", "2"]
    assert fields.text("absent", required=False) == ""
    assert fields.integer("gone", least=0, most=1) == 0
    assert fields.matching("free", "x+", "some x") == ""
    fields.finish()
    assert told == [
        (1, "name must be text; put it in quotes"),
        (2, "count must be a whole number from 1 to 9"),
        (3, "flag must be true or false"),
        (4, "kind must be one of: a, b"),
        (5, "an entry of list must be text; put it in quotes"),
        (1, "the key 'gone' is missing"),
        (7, "free must be some x"),
        (6, "the key 'other' is not known here"),
    ]


def test_files_are_read_without_following_or_waiting(tmp_path: Path, told: Told, report: Report) -> None:
    (tmp_path / "good.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    (tmp_path / "secret").symlink_to("/etc/passwd")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    assert read_text(tmp_path / "good.txt", report) == "one\ntwo\nthree\n"
    assert told == []
    for name in ("secret", "loop", "pipe", "folder", "missing"):
        assert read_text(tmp_path / name, report) is None, name
    assert len(told) == 5
    assert read_text(tmp_path / "good.txt", report, max_bytes=3) is None
    assert [path.name for path in list_folder(tmp_path, report)] == ["folder", "good.txt"]
    assert list_folder(tmp_path / "missing", report) == []
