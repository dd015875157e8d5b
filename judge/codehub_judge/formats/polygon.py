"""Reads packages of Polygon: problem.xml, tests by their patterns, programs that use testlib."""

import math
import re
from collections.abc import Iterator
from typing import Any

from codehub_judge.formats.expectations import CRASH, REFUSED, SLOW, WRONG
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.problem import (
    Example,
    Problem,
    SourceProgram,
    Statement,
    TimeUse,
    Timing,
    Validator,
)
from codehub_judge.formats.programs import HEADERS, read_program
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.xml_data import Element, parse_xml
from codehub_judge.verdicts import Verdict

FILE = "problem.xml"
MOST_TESTS = 20_000
DATA_BYTES = 256 << 20
OUTPUT_KB = 64 << 10
PATTERN = re.compile(r"[^%]*%0?\d{0,2}d[^%]*")
LANGUAGES = {
    "english": "en", "russian": "ru", "german": "de", "french": "fr", "spanish": "es", "polish": "pl",
    "ukrainian": "uk", "portuguese": "pt", "italian": "it", "chinese": "zh", "japanese": "ja", "korean": "ko",
    "kazakh": "kk", "azerbaijani": "az", "armenian": "hy", "georgian": "ka", "turkish": "tr",
    "vietnamese": "vi",
}  # fmt: skip
KINDS = {"application/x-tex": "tex", "text/html": "html", "application/pdf": "pdf"}
ACCEPTED = (Verdict.ACCEPTED,)
TAGS: dict[str, tuple[tuple[Verdict, ...], TimeUse]] = {
    "main": (ACCEPTED, ""),
    "accepted": (ACCEPTED, ""),
    "rejected": ((*REFUSED, Verdict.PARTIAL), ""),
    "failed": ((*REFUSED, Verdict.PARTIAL), ""),
    "wrong-answer": ((*WRONG, Verdict.OUTPUT_LIMIT, Verdict.PARTIAL), ""),
    "presentation-error": (WRONG, ""),
    "time-limit-exceeded": (SLOW, ""),
    "time-limit-exceeded-or-accepted": ((*ACCEPTED, *SLOW), ""),
    "time-limit-exceeded-or-memory-limit-exceeded": ((*SLOW, Verdict.MEMORY_LIMIT), ""),
    "memory-limit-exceeded": ((Verdict.MEMORY_LIMIT,), ""),
    "runtime-error": (CRASH, ""),
    "do-not-run": ((), ""),
}
# What checkers of testlib's own compare, where the package has no testlib.h to compile them with.
STANDARD: dict[str, dict[str, Any]] = {
    "wcmp": {"kind": "tokens"}, "lcmp": {"kind": "tokens"}, "ncmp": {"kind": "tokens"},
    "icmp": {"kind": "tokens"}, "hcmp": {"kind": "tokens"}, "fcmp": {"kind": "exact"},
    "yesno": {"kind": "case"}, "nyesno": {"kind": "case"},
    "rcmp4": {"kind": "float", "absolute": 1e-4, "relative": 1e-4},
    "rcmp6": {"kind": "float", "absolute": 1e-6, "relative": 1e-6},
    "rcmp9": {"kind": "float", "absolute": 1e-9, "relative": 1e-9},
    "rcmp": {"kind": "float", "absolute": 1.5e-6},
}  # fmt: skip


def read_polygon(tree: Tree) -> Problem:
    """Read a package; raise FormatInvalid with everything that is wrong."""
    return _Reader(tree).read()


class _Reader:
    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._faults = Faults()
        self._notes: list[str] = []
        self._root = parse_xml(tree.read(FILE), FILE)
        if self._root.name != "problem":
            self._fault(self._root, f"is no problem of Polygon: it begins with {self._root.name}")
            self._faults.check()

    def read(self) -> Problem:
        titles = self._titles()
        testset = self._testset()
        package = self._package(testset)
        checker = self._asset("checker")
        problem = Problem(
            name=self._root.get("short-name") or self._tree.name,
            format="polygon",
            titles=titles,
            package=package,
            statements=tuple(self._statements()),
            examples=tuple(self._examples()),
            validators=tuple(self._validators()),
            output_validator=checker if package["type"] != "interactive" else self._asset("interactor"),
            timing=Timing(limit=package["limits"]["time_ms"] / 1000),
            notes=tuple(self._notes),
        )
        self._faults.check()
        return problem

    def _fault(self, element: Element, message: str) -> None:
        self._faults.add(FILE, message, element.line)

    def _titles(self) -> dict[str, str]:
        names = self._root.all("names", "name")
        found = {
            LANGUAGES.get(name.get("language"), name.get("language")): name.get("value") for name in names
        }
        return found or {"en": self._tree.name}

    def _testset(self) -> Element:
        testsets = list(self._root.all("judging", "testset"))
        if not testsets:
            self._fault(self._root, "has no set of tests (judging/testset)")
            self._faults.check()
        judging = self._root.first("judging")
        for name in ("input-file", "output-file"):
            if judging and judging.get(name):
                self._fault(
                    judging, f"{name} is {judging.get(name)!r}, and programs here read and write streams only"
                )
        chosen = next((testset for testset in testsets if testset.get("name") == "tests"), testsets[0])
        if len(testsets) > 1:
            self._notes.append(f"of several sets of tests only {chosen.get('name')!r} is judged")
        return chosen

    def _whole(self, element: Element, name: str) -> int:
        text = element.word(name)
        if not text.isdecimal() or len(text) > 12 or not int(text):
            self._fault(element, f"{name} must be a whole number, more than 0")
            return 1
        return int(text)

    def _package(self, testset: Element) -> dict[str, Any]:
        limits = {
            "time_ms": self._whole(testset, "time-limit"),
            "memory_mb": math.ceil(self._whole(testset, "memory-limit") / (1 << 20)),
            "output_kb": OUTPUT_KB,
        }
        package: dict[str, Any] = {"type": "stdin_stdout", "limits": limits, **self._judges()}
        if "interactor" in package:
            package["type"] = "interactive"
        runs = (self._root.first("judging") or self._root).get("run-count")
        if runs.isdecimal() and int(runs) > 1:
            self._fault(self._root, "run-count above 1 isn't possible here: a test runs a program once")
        tests = self._tests(testset)
        groups = self._groups(testset, tests)
        return {**package, **({"groups": groups} if groups else {}), "tests": tests}

    def _judges(self) -> dict[str, Any]:
        """Return the checker, or the interactor, as a package has it."""
        interactor, checker = self._asset("interactor"), self._asset("checker")
        if interactor:
            if checker:
                self._notes.append(
                    "the interactor decides; the checker that would look at its notes isn't run"
                )
            return {"interactor": {"protocol": "testlib", "program": interactor.as_json()}}
        element = self._root.first("assets", "checker")
        name = (element.get("name") if element else "").removeprefix("std::").partition(".")[0]
        if name in STANDARD and not (checker and "testlib.h" in checker.beside):
            return {"checker": STANDARD[name]}
        if checker is None:
            self._fault(element or self._root, "has no checker")
            return {}
        return {"checker": {"kind": "custom", "protocol": "testlib", "program": checker.as_json()}}

    def _asset(self, name: str) -> SourceProgram | None:
        element = self._root.first("assets", name)
        source = element.first("source") if element else None
        return self._program(source) if source else None

    def _program(self, source: Element) -> SourceProgram | None:
        """Return a program with the headers that lie beside it, as testlib.h does."""
        path = source.get("path")
        if path not in self._tree:
            self._fault(source, f"names {path!r}, which is not in the package")
            return None
        if re.match(r"python\.(?:2|pypy2)", source.get("type")):
            return SourceProgram(path, "python2", unfit="Python 2 isn't judged here")
        folder = path.rpartition("/")[0]
        beside = {}
        for name in self._tree.children(folder):
            file = f"{folder}/{name}"
            if name.endswith(HEADERS) and file in self._tree and file != path:
                beside[name] = self._tree.text(file, self._faults, most_bytes=1 << 20)
        program = read_program(self._tree, path, self._faults, include=beside)
        if program.language not in ("c", "cpp"):
            return SourceProgram(path, program.language, program.name, program.source, {}, program.unfit)
        return program

    def _tests(self, testset: Element) -> list[dict[str, Any]]:
        elements = list(testset.all("tests", "test"))
        count = self._whole(testset, "test-count")
        if count > MOST_TESTS:
            self._fault(testset, f"has more than {MOST_TESTS} tests")
            self._faults.check()
        if len(elements) not in (0, count):
            self._fault(testset, f"test-count is {count}, and {len(elements)} tests are listed")
            self._faults.check()
        patterns = [testset.word("input-path-pattern"), testset.word("answer-path-pattern")]
        if wrong := [pattern for pattern in patterns if not PATTERN.fullmatch(pattern)]:
            self._fault(
                testset, f"the pattern {wrong[0]!r} must have one place for a number, as in tests/%02d"
            )
            self._faults.check()
        found, size = [], 0
        for number in range(1, count + 1):
            element = elements[number - 1] if elements else testset
            stdin, expected = (self._data(element, pattern % number) for pattern in patterns)
            size += len(stdin) + len(expected)
            if size > DATA_BYTES:
                self._fault(element, f"has more than {DATA_BYTES >> 20} MiB of tests")
                self._faults.check()
            found.append(self._test(element, number, stdin, expected))
        return found

    def _test(self, element: Element, number: int, stdin: str, expected: str) -> dict[str, Any]:
        test: dict[str, Any] = {
            "index": number,
            "name": f"{number:02d}",
            "visible": element.get("sample") == "true",
            "stdin": stdin,
            "expected": expected,
        }
        if element.get("group"):
            test["group"] = element.get("group")
        if element.get("points"):
            test["points"] = self._points(element)
        return test

    def _data(self, element: Element, path: str) -> str:
        if path in self._tree:
            return self._tree.text(path, self._faults)
        self._fault(
            element,
            f"names the test {path}, which is not in the package; make it on Polygon as a full package, "
            "with generated tests and answers",
        )
        return ""

    def _points(self, element: Element) -> float:
        try:
            points = float(element.get("points"))
        except ValueError:
            points = -1.0
        if not 0 <= points < math.inf:
            self._fault(element, "points must be a number, at least 0")
            return 0.0
        return points

    def _groups(self, testset: Element, tests: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the groups of a problem with points; tests of others are freed of theirs."""
        elements = {element.get("name"): element for element in testset.all("groups", "group")}
        if not any(test.get("points") for test in tests) and not any(
            one.get("points") for one in elements.values()
        ):
            for test in tests:
                test.pop("group", None)
                test.pop("points", None)
            return []
        names = list(dict.fromkeys(test["group"] for test in tests if "group" in test))
        return [self._group(name, elements.get(name), tests) for name in names]

    def _group(self, name: str, element: Element | None, tests: list[dict[str, Any]]) -> dict[str, Any]:
        own = [test for test in tests if test.get("group") == name]
        points = sum(test.get("points", 0.0) for test in own)
        whole = element is not None and element.get("points-policy") == "complete-group"
        if element is not None and element.get("points"):
            points = self._points(element)
        for test in own if whole else ():
            test.pop("points", None)
        needs = [one.get("group") for one in element.all("dependencies", "dependency")] if element else []
        return {"name": name, "points": points, "scoring": "min" if whole else "sum", "requires": needs}

    def _statements(self) -> Iterator[Statement]:
        for element in self._root.all("statements", "statement"):
            path, kind = element.get("path"), KINDS.get(element.get("type"), "")
            if not kind or path not in self._tree:
                continue
            language = LANGUAGES.get(element.get("language"), element.get("language"))
            yield Statement(path, language, kind, self._tree.read(path))

    def _examples(self) -> Iterator[Example]:
        for element in self._root.all("assets", "solutions", "solution"):
            source = element.first("source")
            program = self._program(source) if source else None
            if program is None:
                continue
            tag = element.get("tag")
            if tag not in TAGS:
                self._fault(
                    element, f"the tag {tag!r} of a solution is not known; there are {', '.join(TAGS)}"
                )
            expected, use = TAGS.get(tag, (ACCEPTED, ""))
            if expected:
                yield Example(program, tuple(map(str, expected)), time_use=use)

    def _validators(self) -> Iterator[Validator]:
        for source in self._root.all("assets", "validators", "validator", "source"):
            program = self._program(source)
            if program:
                yield Validator(program, right=0)
