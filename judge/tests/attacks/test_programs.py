"""Attacks in many languages: each gets a verdict and harms neither the next submission nor the host.

The fixture `attack` judges a right program afterwards and looks at the host's files and processes.
"""

import pytest

from codehub_judge import Package, Verdict
from judge.tests.attacks.attack_file import Attack, attacks
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 1000, "wall_ms": 3000, "memory_mb": 128, "output_kb": 256}
LEAST = 60
LANGUAGES = 15
SECRETS = ("root:", "daemon:", "CODEHUB_", "PATH=")  # of the host's files, in what a learner is shown


def _params() -> list[object]:
    return [
        pytest.param(one, id=one.name, marks=() if one.quick else (pytest.mark.full,)) for one in attacks()
    ]


def _package(one: Attack) -> Package:
    tests = [
        {"index": index, "name": word, "visible": True, "stdin": f"{word}\n", "expected": "held\n"}
        for index, word in enumerate(one.reads, 1)
    ]
    return package(limits=LIMITS, tests=tests)


@pytest.mark.parametrize("one", _params())
def test_an_attack_is_held_off(one: Attack, attack: RunProgram) -> None:
    results, outcome = attack(one.source, _package(one), language=one.language)
    shown = [text for result in results for text in (result.stdout, result.stderr) if text]
    shown += [outcome.compile_output or "", outcome.message]
    assert not [text for text in shown if "lost:" in text and outcome.verdict is not Verdict.COMPILE_ERROR]
    assert not [text for text in shown for secret in SECRETS if secret in text]
    assert outcome.verdict in one.verdicts, (outcome, results[:1])


def test_there_are_enough_of_them_in_enough_languages() -> None:
    found = attacks()
    assert len(found) >= LEAST
    assert len({one.language for one in found}) >= LANGUAGES
    assert len({one.about for one in found}) == len(found)
    assert any(one.quick for one in found)
    assert not all(one.quick for one in found)
