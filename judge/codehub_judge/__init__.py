"""CodeHub's judge: runs a learner's program in a sandbox and says what came of each test.

    with Judge() as judge:
        for event in judge.run(Submission(source, language="cpp"), Package.from_json(data)):
            match event:
                case Started(total): …  # it compiled
                case TestResult(): …  # of one test, as soon as it is known
                case Outcome(verdict): …  # of the whole, last

What a program does, whatever it is, is a `Verdict` and never an exception. Errors are of this host or of the
package: `SandboxUnavailable`, `LanguageUnavailable`, `PackageInvalid`, all of them a `JudgeError`.
"""

from codehub_judge.errors import JudgeError, PackageInvalid, SandboxUnavailable
from codehub_judge.judge import Judge
from codehub_judge.languages.language import LanguageUnavailable
from codehub_judge.packages import Package
from codehub_judge.submissions import Cancellation, Submission
from codehub_judge.verdicts import Event, GroupResult, Outcome, Started, TestResult, Verdict

__all__ = [
    "Cancellation",
    "Event",
    "GroupResult",
    "Judge",
    "JudgeError",
    "LanguageUnavailable",
    "Outcome",
    "Package",
    "PackageInvalid",
    "SandboxUnavailable",
    "Started",
    "Submission",
    "TestResult",
    "Verdict",
]
