"""Reads exercises of Exercism's Python track as exercises with unit tests; others can't be converted."""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from codehub_judge import python_source
from codehub_judge.formats.expectations import UNDONE
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.problem import Example, Problem, SourceProgram, Statement, Timing
from codehub_judge.formats.programs import program_of
from codehub_judge.formats.tree import Tree
from codehub_judge.verdicts import Verdict

FILE = ".meta/config.json"
STATEMENTS = (".docs/introduction.md", ".docs/instructions.md", ".docs/instructions.append.md")
HINTS = ".docs/hints.md"
MOST_BYTES = 1 << 20
TIME_MS, MEMORY_MB = 5000, 256
TEST_METHOD = re.compile(r"test_?\w*")
NOT_THERE = ("pytest", "numpy", "parameterized")


def read_exercism(tree: Tree) -> Problem:
    """Read an exercise; raise FormatInvalid with everything that can't be converted."""
    faults = Faults()
    config = _config(tree, faults)
    solution, test, example = _programs(tree, config, faults)
    faults.check()
    tests = _Converted(
        tree.text(test, faults, most_bytes=MOST_BYTES), test, solution.removesuffix(".py"), faults
    )
    faults.check()
    problem = Problem(
        name=tree.name,
        format="exercism",
        titles={"en": str(config.get("title") or tree.name.replace("-", " ").capitalize())},
        package={
            "type": "unit_tests",
            "limits": {"time_ms": TIME_MS, "memory_mb": MEMORY_MB},
            "unit_test_files": {"python": {"name": "test_solution.py", "source": tests.source}},
            "tests": [
                {"index": index, "name": name, "visible": True} for index, name in enumerate(tests.names, 1)
            ],
        },
        statements=tuple(_statement(tree, faults)),
        examples=tuple(_examples(tree, solution, example, faults)),
        timing=Timing(limit=TIME_MS / 1000),
        facts={"credits": ", ".join(map(str, config.get("authors") or [])), "difficulty": "easy"},
        notes=("all tests are visible, as they are on Exercism",),
    )
    faults.check()
    return problem


def _config(tree: Tree, faults: Faults) -> Mapping[str, Any]:
    try:
        config = json.loads(tree.text(FILE, faults, most_bytes=MOST_BYTES) or "{}")
    except (ValueError, RecursionError) as error:
        faults.add(FILE, f"is not valid JSON: {error}", getattr(error, "lineno", None))
        config = {}
    if not isinstance(config, dict):
        faults.add(FILE, "must be a JSON object")
        config = {}
    faults.check()
    return config


def _programs(tree: Tree, config: Mapping[str, Any], faults: Faults) -> tuple[str, str, str]:
    """Return the paths of what learners begin with, of the tests and of an example that passes them."""
    files = config.get("files")
    if not isinstance(files, dict):
        files = {}
    solution = _one(files, "solution", faults)
    test = _one(files, "test", faults)
    example = _one(files, "example" if files.get("example") else "exemplar", faults)
    if editor := files.get("editor"):
        first = editor[0] if isinstance(editor, list) else editor
        faults.add(FILE, f"the exercise has files beside the learner's ({first}), and ours have one file")
    for path in (solution, test, example):
        if path not in tree:
            faults.add(path, "is missing")
        elif not path.endswith(".py"):
            faults.add(path, "can't be converted: only exercises of the Python track can")
    return solution, test, example


def _one(files: Mapping[str, Any], key: str, faults: Faults) -> str:
    given = files.get(key)
    if isinstance(given, list) and len(given) == 1 and isinstance(given[0], str):
        return given[0]
    count = len(given) if isinstance(given, list) else 0
    faults.add(FILE, f"files.{key} names {count} files; exactly one can be converted")
    return ""


class _Converted:
    """The tests as plain functions: a method of a TestCase becomes a function that runs it."""

    def __init__(self, source: str, path: str, module: str, faults: Faults) -> None:
        self._path = path
        self._module = module.rpartition("/")[2]
        self._faults = faults
        self._taken: set[str] = set()
        self.names: list[str] = []
        self.source = ""
        try:
            tree = python_source.parse(source)
        except (SyntaxError, ValueError, RecursionError) as error:
            faults.add(path, f"is not valid Python: {error}", getattr(error, "lineno", None))
            return
        parts = [part for node in tree.body for part in self._converted(node)]
        if not self.names:
            faults.add(path, "has no test that can be converted: methods of a TestCase, or functions test_…")
        self.source = "\n\n".join(parts) + "\n"

    def _converted(self, node: ast.stmt) -> Iterator[str]:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from self._imported(node)
        elif isinstance(node, ast.ClassDef):
            yield from self._case(node)
        elif isinstance(node, ast.FunctionDef) and TEST_METHOD.fullmatch(node.name):
            self._function(node)
            yield ast.unparse(node)
        elif not _is_main(node):
            yield ast.unparse(node)

    def _imported(self, node: ast.Import | ast.ImportFrom) -> Iterator[str]:
        """The learner's file is called solution; pytest is needed for marks alone, which are taken away."""
        if isinstance(node, ast.ImportFrom):
            if node.module == self._module:
                node.module = "solution"
            elif (node.module or "").startswith(self._module) or node.level:
                self._fault(
                    node, f"imports {node.module}, a file beside the learner's, and ours have one file"
                )
            elif (node.module or "").partition(".")[0] in NOT_THERE:
                self._fault(node, f"imports {node.module}, which boxes don't have")
            yield ast.unparse(node)
            return
        kept = [alias for alias in node.names if alias.name != "pytest"]
        for alias in kept:
            if alias.name == self._module:
                alias.name, alias.asname = "solution", alias.asname or self._module
        if kept:
            yield ast.unparse(ast.Import(kept))

    def _case(self, node: ast.ClassDef) -> Iterator[str]:
        node.decorator_list = self._unmarked(node.decorator_list, node)
        methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
        for method in methods:
            method.decorator_list = self._unmarked(method.decorator_list, method)
        yield ast.unparse(node)
        for method in methods:
            if TEST_METHOD.fullmatch(method.name):
                name = self._free(method.name)
                yield f"def {name}():\n    {node.name}({method.name!r}).debug()"

    def _function(self, node: ast.FunctionDef) -> None:
        node.decorator_list = self._unmarked(node.decorator_list, node)
        arguments = node.args
        if arguments.args or arguments.posonlyargs or arguments.kwonlyargs:
            self._fault(
                node, f"{node.name} takes arguments, which pytest would fill in and nothing here does"
            )
        node.name = self._free(node.name)

    def _unmarked(self, decorators: list[ast.expr], node: ast.stmt) -> list[ast.expr]:
        """Take away the marks by which Exercism numbers tasks; refuse what would change a test."""
        kept = []
        for decorator in decorators:
            said = ast.unparse(decorator)
            if said.startswith("pytest.mark.") and "parametrize" not in said:
                continue
            if said.startswith("pytest"):
                self._fault(node, f"uses {said.partition('(')[0]}, and boxes have no pytest")
            kept.append(decorator)
        return kept

    def _free(self, name: str) -> str:
        stem = re.sub(r"[^a-z0-9_]", "_", name.lower())
        stem = (stem if stem.startswith("test_") else f"test_{stem[4:]}")[:80]
        number, free = 1, stem
        while free in self._taken:
            number += 1
            free = f"{stem[:76]}_{number}"
        self._taken.add(free)
        self.names.append(free)
        return free

    def _fault(self, node: ast.stmt, message: str) -> None:
        self._faults.add(self._path, message, node.lineno)


def _is_main(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)


def _statement(tree: Tree, faults: Faults) -> Iterator[Statement]:
    parts = [tree.text(path, faults).strip() for path in STATEMENTS if path in tree]
    # A page has its title already; a first heading of our statements is of the second level.
    text = "\n\n".join(re.sub(r"^# ", "## ", part, flags=re.MULTILINE) for part in parts)
    if text:
        yield Statement("statement.md", "en", "md", f"{text}\n".encode())


def _examples(tree: Tree, solution: str, example: str, faults: Faults) -> Iterator[Example]:
    source = program_of("solution.py", {"solution.py": tree.read(example)})
    yield Example(source, (str(Verdict.ACCEPTED),))
    stub = tree.text(solution, faults)
    yield Example(SourceProgram("starter.py", "python", "starter.py", stub), UNDONE)
