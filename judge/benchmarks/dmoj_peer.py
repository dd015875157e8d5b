"""DMOJ as a peer: run by an interpreter that has the package `dmoj`, as an ordinary user.

Arguments: a folder for problems and scratch files, and a JSON object {executor: {program: path}}.
Reads JSON objects, one a line: {"executor", "source", "tests": [[input, output], ...]}.
Writes for each a JSON list: its verdicts.
"""

import contextlib
import json
import os
import sys
from pathlib import Path

import yaml
from dmoj import executors, judgeenv  # type: ignore[import-not-found]
from dmoj.cptbox.filesystem_policies import RecursiveDir  # type: ignore[import-not-found]
from dmoj.judge import Judge, Submission  # type: ignore[import-not-found]

TIME_LIMIT_S = 20
MEMORY_LIMIT_KB = 512 << 10


class Verdicts:
    """Takes what the judge would send to its site; only what became of the tests is of interest."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def test_case_status_packet(self, position: int, result: object) -> None:
        del position
        self.given.append(result.readable_codes()[0])  # type: ignore[attr-defined]

    def compile_error_packet(self, log: str) -> None:
        self.given.append(f"CE {log}")

    def internal_error_packet(self, message: str) -> None:
        self.given.append(f"IE {message}")

    def __getattr__(self, _name: str) -> object:
        return lambda *_arguments: None


def problem_of(tests: list[list[str]], folder: Path) -> str:
    """Write a problem of these tests; return its name."""
    name = f"sum{len(tests)}"
    place = folder / name
    if not place.exists():
        place.mkdir()
        cases = []
        for number, (given, wanted) in enumerate(tests, 1):
            (place / f"{number}.in").write_text(given)
            (place / f"{number}.out").write_text(wanted)
            cases.append({"in": f"{number}.in", "out": f"{number}.out", "points": 1})
        (place / "init.yml").write_text(yaml.safe_dump({"test_cases": cases}))
    return name


def prepare(folder: Path, runtimes: dict[str, dict[str, str]]) -> None:
    """Configure DMOJ with just these executors."""
    config = folder / "judge.yml"
    programs = {name: path for each in runtimes.values() for name, path in each.items()}
    # Debian keeps the settings of Java outside of it, where DMOJ does not look by itself.
    settings = [str(place) for place in Path("/etc").glob("java-*-openjdk")]
    java = [{"recursive_dir": place} for place in settings]
    given = {"id": "peer", "problem_storage_globs": [str(folder / "sum*")], "runtime": programs}
    config.write_text(yaml.safe_dump({**given, "extra_fs": {"JAVA": java}}))
    sys.argv = ["dmoj", "-c", str(config), "-e", ",".join(runtimes), "--no-ansi", "--skip-self-test"]
    judgeenv.load_env(cli=True)
    executors.load_executors()
    if "JAVA" in executors.executors:
        compiler = executors.executors["JAVA"].Executor
        compiler.compiler_read_fs = [*compiler.compiler_read_fs, *map(RecursiveDir, settings)]


def main() -> None:
    """Answer until standard input ends."""
    folder, answers = Path(sys.argv[1]), sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        prepare(folder, json.loads(sys.argv[2]))
        verdicts = Verdicts()
        judge = Judge(verdicts)
        for number, line in enumerate(sys.stdin):
            asked = json.loads(line)
            problem = problem_of(asked["tests"], folder)
            judgeenv.clear_problem_dirs_cache()
            verdicts.given = []
            submission = Submission(
                number, problem, asked["executor"], asked["source"], TIME_LIMIT_S, MEMORY_LIMIT_KB, False, {}
            )
            judge.begin_grading(submission, report=lambda _text: None, blocking=True)
            answers.write(json.dumps(verdicts.given) + os.linesep)
            answers.flush()


main()
