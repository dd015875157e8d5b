"""Runs a problem's validators: those of inputs on every input, that of outputs on every answer."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from codehub_judge.author_programs import AuthorProgram
from codehub_judge.author_runs import LIMITS, AuthorFault, AuthorRuns, Errand
from codehub_judge.bench import Bench
from codehub_judge.checkers.custom import CustomChecker
from codehub_judge.checkers.registry import checker_of
from codehub_judge.formats.problem import Case, Problem, SourceProgram, Validator
from codehub_judge.formats.verifying.report import SKIPPED, CheckedValidator
from codehub_judge.languages.language import Program
from codehub_judge.packages import Package, Test
from codehub_judge.results import text
from codehub_judge.sandbox.memory_files import empty, sealed
from codehub_judge.verdicts import Verdict

SHOWN = 3  # of the tests that a validator refuses
DEFAULT = "default"
TIME_S = 60  # what the formats promise a validator
VALIDATION = replace(LIMITS, time_ms=TIME_S * 1000, wall_ms=3 * TIME_S * 1000, memory_mb=2048)


def check_inputs(bench: Bench, problem: Problem, workers: int) -> Iterator[CheckedValidator]:
    """Run every input validator on every input; invalid inputs have to be refused by one of them."""
    tests = [test for test in problem.judged_by().tests if not test.static]
    refused: set[str] = set()
    runnable = False
    for validator in problem.validators:
        if validator.program.unfit:
            yield _skipped(validator.program, "input")
            continue
        runnable = True
        with_case = [_test(case, 0) for case in problem.trials.invalid_inputs]
        runs = AuthorRuns(bench, _author(validator.program), "input validator", VALIDATION)
        try:
            yield _input_validator(runs, validator, tests, workers)
            found = _each(with_case, workers, _refusal_by(runs, validator))
        finally:
            runs.close()
        refused |= {test.name for test, said in zip(with_case, found, strict=True) if said}
    for case in problem.trials.invalid_inputs:
        if runnable and case.name not in refused:
            reason = "no input validator refuses it, and one has to"
            yield CheckedValidator(
                case.name, "input", "", str(Verdict.ACCEPTED), ok=False, reason=reason, runs=1
            )


def _input_validator(
    runs: AuthorRuns, validator: Validator, tests: Sequence[Test], workers: int
) -> CheckedValidator:
    program = validator.program
    said = _each(tests, workers, _refusal_by(runs, validator))
    wrong = [f"{test.name}: {why}" for test, why in zip(tests, said, strict=True) if why]
    verdict = Verdict.WRONG_ANSWER if wrong else Verdict.ACCEPTED
    return CheckedValidator(
        program.path, "input", program.language, str(verdict), not wrong, _listed(wrong), len(tests)
    )


def _refusal_by(runs: AuthorRuns, validator: Validator) -> Callable[[Test], str]:
    """Return what says why a validator refuses the input of a test, "" where it accepts it."""

    def refusal(test: Test) -> str:
        words = (*validator.arguments.get(test.name, ()), *test.program_arguments)
        try:
            with runs.lane_for(test) as lane, sealed("input", test.stdin) as reads, empty("said") as writes:
                run = runs.run(lane, test, Errand(reads, writes, words, beside=test.files))
        except AuthorFault as fault:
            return str(fault)
        if run.code == validator.right:
            return ""
        said = text(run.stderr).strip()
        return f"refused with exit code {run.code}" + (f", saying: {said[-300:]}" if said else "")

    return refusal


def check_outputs(bench: Bench, problem: Problem, workers: int) -> Iterator[CheckedValidator]:
    """Judge every answer as if it were an output, and the outputs that are kept to try the validator on."""
    package = problem.judged_by()
    program = problem.output_validator
    name, language = (program.path, program.language) if program else (DEFAULT, "")
    if package.type == "interactive" or package.passes > 1:
        yield _skipped(
            replace(program or SourceProgram(DEFAULT, ""), unfit="it needs a program to talk to"), "output"
        )
        return
    if package.type not in ("stdin_stdout", "output_only"):
        return
    judged, close = _checker(bench, package)
    try:
        tests = [test for test in package.tests if test.expected is not None]
        said = _each(tests, workers, lambda test: judged(test, test.expected or b""))
        wrong = [
            f"{test.name}: the answer is refused: {why}" for test, why in zip(tests, said, strict=True) if why
        ]
        wrong += _trials(problem, judged)
    finally:
        close()
    verdict = Verdict.WRONG_ANSWER if wrong else Verdict.ACCEPTED
    yield CheckedValidator(name, "output", language, str(verdict), not wrong, _listed(wrong), len(tests))


def _trials(problem: Problem, judged: Callable[[Test, bytes], str]) -> Iterator[str]:
    for number, case in enumerate(problem.trials.valid_outputs, 1):
        if why := judged(_test(case, number), case.output.encode()):
            yield f"{case.name}: is refused, and has to be accepted: {why}"
    for number, case in enumerate(problem.trials.invalid_outputs, 1):
        if not judged(_test(case, number), case.output.encode()):
            yield f"{case.name}: is accepted, and has to be refused"


def _checker(bench: Bench, package: Package) -> tuple[Callable[[Test, bytes], str], Callable[[], None]]:
    """Return what says why an output is refused, and what to call in the end."""
    program = package.checker.program
    if program is None:
        check = checker_of(package.checker)

        def compared(test: Test, output: bytes) -> str:
            found = check(output, test.expected or b"")
            return "" if found.verdict is Verdict.ACCEPTED else found.message

        return compared, lambda: None
    custom = CustomChecker(bench, program, package.groups, package.validation)

    def asked(test: Test, output: bytes) -> str:
        found = custom.check(test, output, {})
        if found.verdict in (Verdict.ACCEPTED, Verdict.PARTIAL):
            return ""
        return found.fault or found.message

    return asked, custom.close


def _author(program: SourceProgram) -> AuthorProgram:
    beside = {name: source.encode() for name, source in program.beside.items()}
    return AuthorProgram("icpc", program.language, Program(program.source.encode(), program.name, beside))


def _test(case: Case, number: int) -> Test:
    stdin, expected = case.stdin.encode(), case.expected.encode()
    return Test(number, case.name, True, stdin, expected, checker_arguments=case.arguments)


def _each(tests: Sequence[Test], workers: int, why: Callable[[Test], str]) -> list[str]:
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(why, tests))


def _skipped(program: SourceProgram, kind: str) -> CheckedValidator:
    return CheckedValidator(program.path, kind, program.language, SKIPPED, ok=True, reason=program.unfit)


def _listed(wrong: Sequence[str]) -> str:
    more = [f"and {len(wrong) - SHOWN} more"] if len(wrong) > SHOWN else []
    return "; ".join([*wrong[:SHOWN], *more])
