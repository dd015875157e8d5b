"""Reads packages of Polygon: problem.xml, tests by their patterns, programs that use testlib."""

import re
from collections.abc import Iterator
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.polygon.testset import FILE, Testset
from codehub_judge.formats.polygon.words import ACCEPTED, KINDS, LANGUAGES, STANDARD, TAGS
from codehub_judge.formats.problem import Example, Problem, SourceProgram, Statement, Timing, Validator
from codehub_judge.formats.programs import HEADERS, read_program
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.xml_data import Element, parse_xml


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

    def _testset(self) -> Testset:
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
        return Testset(chosen, self._tree, self._faults)

    def _package(self, testset: Testset) -> dict[str, Any]:
        package: dict[str, Any] = {"type": "stdin_stdout", "limits": testset.limits(), **self._judges()}
        if "interactor" in package:
            package["type"] = "interactive"
        runs = (self._root.first("judging") or self._root).get("run-count")
        if runs.isdecimal() and int(runs) > 1:
            self._fault(self._root, "run-count above 1 isn't possible here: a test runs a program once")
        tests = testset.tests()
        groups = testset.groups(tests)
        return {**package, **({"groups": groups} if groups else {}), "tests": tests}

    def _judges(self) -> dict[str, Any]:
        """Return the checker, or the interactor, as a package has it."""
        interactor, checker = self._asset("interactor"), self._asset("checker")
        judges: dict[str, Any] = {}
        if interactor:
            judges["interactor"] = {"protocol": "testlib", "program": interactor.as_json()}
            if self._root.first("assets", "checker") is None:
                return judges
        return {**judges, **self._checker(checker, alone=not interactor)}

    def _checker(self, checker: SourceProgram | None, *, alone: bool) -> dict[str, Any]:
        """Return the checker; alone: whether there is no interactor whose notes it judges."""
        element = self._root.first("assets", "checker")
        name = (element.get("name") if element else "").removeprefix("std::").partition(".")[0]
        if alone and name in STANDARD and not (checker and "testlib.h" in checker.beside):
            return {"checker": STANDARD[name]}
        if checker is None or checker.unfit:
            why = f"can't be run: {checker.unfit}" if checker else "has no checker"
            self._fault(element or self._root, why)
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
