"""State and constraints of practice; one aggregate a file, gathered here because Django looks here."""

from codehub.contexts.practice.models.draft import Draft
from codehub.contexts.practice.models.exercise import Exercise
from codehub.contexts.practice.models.hint_opening import HintOpening
from codehub.contexts.practice.models.judge_package import JudgePackage
from codehub.contexts.practice.models.queue import JudgeAgent, JudgeLease, Judgement, JudgementCount
from codehub.contexts.practice.models.submission import Submission, TestResult

__all__ = [
    "Draft",
    "Exercise",
    "HintOpening",
    "JudgeAgent",
    "JudgeLease",
    "JudgePackage",
    "Judgement",
    "JudgementCount",
    "Submission",
    "TestResult",
]
