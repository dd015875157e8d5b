"""State and constraints of practice; one aggregate a file, gathered here because Django looks here."""

from codehub.contexts.practice.models.exercise import Exercise
from codehub.contexts.practice.models.judge_package import JudgePackage
from codehub.contexts.practice.models.queue import JudgeAgent, JudgeLease
from codehub.contexts.practice.models.submission import Submission, TestResult

__all__ = ["Exercise", "JudgeAgent", "JudgeLease", "JudgePackage", "Submission", "TestResult"]
