"""The proof that the sandbox holds on this host: the judge attacks itself and refuses to work if it wins."""

from pathlib import Path

from codehub_judge.errors import SandboxUnavailable
from codehub_judge.judge import Judge
from codehub_judge.packages import Package
from codehub_judge.submissions import Submission
from codehub_judge.verdicts import TestResult, Verdict

PROGRAM = Path(__file__).parent / "sandbox" / "attack_program.py"
# "network" stands last once more: after every attack a box must still work.
ATTACKS = ("host", "network", "kernel", "processes", "memory", "disk", "kill", "network")
# These ask for more and more: being stopped by any limit is as good as being refused.
GREEDY = ("processes", "memory", "disk")
STOPPED = (Verdict.MEMORY_LIMIT, Verdict.OUTPUT_LIMIT, Verdict.TIME_LIMIT, Verdict.WALL_LIMIT)
LIMITS = {"time_ms": 2000, "wall_ms": 5000, "memory_mb": 64, "output_kb": 64}


def attack_program() -> bytes:
    """Return the program; read it before giving up the right to read the judge's own files."""
    return PROGRAM.read_bytes()


def attack(judge: Judge, program: bytes) -> None:
    """Attack; raise SandboxUnavailable, naming what got through, unless everything held."""
    found = attack_results(judge, program)
    results = [result for result, _ in found]
    lost = [result for result, held in found if not held]
    if lost or len(results) != len(ATTACKS):
        what = f"{lost[0].name} ({lost[0].stdout or lost[0].message})" if lost else "at its start"
        raise SandboxUnavailable(
            f"The sandbox did not withstand the judge's own attack: {what}.",
            "Do not run programs of others on this host; report this together with its kernel's version.",
        )


def attack_results(judge: Judge, program: bytes) -> list[tuple[TestResult, bool]]:
    """Attack; return what came of each attack, and whether the sandbox held."""
    events = judge.run(Submission(program), _package())
    return [(event, _held(event)) for event in events if isinstance(event, TestResult)]


def _held(result: TestResult) -> bool:
    return result.verdict is Verdict.ACCEPTED or (result.name in GREEDY and result.verdict in STOPPED)


def _package() -> Package:
    tests = [
        {"index": index, "name": name, "visible": True, "stdin": f"{name}\n", "expected": "held\n"}
        for index, name in enumerate(ATTACKS, 1)
    ]
    return Package.from_json(
        {"hash": "self-attack", "type": "stdin_stdout", "limits": LIMITS, "tests": tests}
    )
