"""A set of tests in problem.xml: its limits, its tests by the patterns of their files, its groups."""

import math
import re
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.xml_data import Element

FILE = "problem.xml"
MOST_TESTS = 20_000
DATA_BYTES = 256 << 20
OUTPUT_KB = 64 << 10
PATTERN = re.compile(r"[^%]*%0?\d{0,2}d[^%]*")


class Testset:
    """Reads one set of tests, noting what is wrong with it as faults."""

    def __init__(self, element: Element, tree: Tree, faults: Faults) -> None:
        self._element = element
        self._tree = tree
        self._faults = faults

    def _fault(self, element: Element, message: str) -> None:
        self._faults.add(FILE, message, element.line)

    def limits(self) -> dict[str, int]:
        """Return the limits as a judge package has them."""
        return {
            "time_ms": self._whole("time-limit"),
            "memory_mb": math.ceil(self._whole("memory-limit") / (1 << 20)),
            "output_kb": OUTPUT_KB,
        }

    def _whole(self, name: str) -> int:
        text = self._element.word(name)
        if not text.isdecimal() or len(text) > 12 or not int(text):
            self._fault(self._element, f"{name} must be a whole number, more than 0")
            return 1
        return int(text)

    def tests(self) -> list[dict[str, Any]]:
        """Return the tests; raise FormatInvalid where their number or files are not clear."""
        elements, patterns = self._listed(), self._patterns()
        found, size = [], 0
        for number, element in enumerate(elements, 1):
            stdin, expected = (self._data(element, pattern % number) for pattern in patterns)
            size += len(stdin) + len(expected)
            if size > DATA_BYTES:
                self._fault(element, f"has more than {DATA_BYTES >> 20} MiB of tests")
                self._faults.check()
            found.append(self._test(element, number, stdin, expected))
        return found

    def _listed(self) -> list[Element]:
        """Return the element of each test: the set itself where it only counts them."""
        testset = self._element
        elements = list(testset.all("tests", "test"))
        count = self._whole("test-count")
        if count > MOST_TESTS:
            self._fault(testset, f"has more than {MOST_TESTS} tests")
            self._faults.check()
        if len(elements) not in (0, count):
            self._fault(testset, f"test-count is {count}, and {len(elements)} tests are listed")
            self._faults.check()
        return elements or [testset] * count

    def _patterns(self) -> list[str]:
        """Return the patterns of inputs and answers."""
        testset = self._element
        patterns = [testset.word("input-path-pattern"), testset.word("answer-path-pattern")]
        if wrong := [pattern for pattern in patterns if not PATTERN.fullmatch(pattern)]:
            self._fault(
                testset, f"the pattern {wrong[0]!r} must have one place for a number, as in tests/%02d"
            )
            self._faults.check()
        return patterns

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

    def groups(self, tests: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the groups of a problem with points; tests of others are freed of theirs."""
        elements = {element.get("name"): element for element in self._element.all("groups", "group")}
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

    def _points(self, element: Element) -> float:
        try:
            points = float(element.get("points"))
        except ValueError:
            points = -1.0
        if not 0 <= points < math.inf:
            self._fault(element, "points must be a number, at least 0")
            return 0.0
        return points
