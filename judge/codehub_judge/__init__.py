"""CodeHub's judge: runs a learner's program in a sandbox and says what came of each test."""

from codehub_judge.errors import JudgeError, PackageInvalid, SandboxUnavailable
from codehub_judge.judge import Judge
from codehub_judge.packages import Package
from codehub_judge.submissions import Submission
from codehub_judge.verdicts import Outcome, Started, TestResult, Verdict

__all__ = [
    "Judge",
    "JudgeError",
    "Outcome",
    "Package",
    "PackageInvalid",
    "SandboxUnavailable",
    "Started",
    "Submission",
    "TestResult",
    "Verdict",
]
