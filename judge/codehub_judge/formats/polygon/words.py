"""The words of Polygon's packages: languages, kinds of statements, tags of solutions, usual checkers."""

from typing import Any

from codehub_judge.formats.expectations import CRASH, REFUSED, SLOW, WRONG
from codehub_judge.formats.problem import TimeUse
from codehub_judge.verdicts import Verdict

LANGUAGES = {
    "english": "en", "russian": "ru", "german": "de", "french": "fr", "spanish": "es", "polish": "pl",
    "ukrainian": "uk", "portuguese": "pt", "italian": "it", "chinese": "zh", "japanese": "ja", "korean": "ko",
    "kazakh": "kk", "azerbaijani": "az", "armenian": "hy", "georgian": "ka", "turkish": "tr",
    "vietnamese": "vi",
}  # fmt: skip
KINDS = {"application/x-tex": "tex", "text/html": "html", "application/pdf": "pdf"}
ACCEPTED = (Verdict.ACCEPTED,)
TAGS: dict[str, tuple[tuple[Verdict, ...], TimeUse]] = {
    "main": (ACCEPTED, ""),
    "accepted": (ACCEPTED, ""),
    "rejected": ((*REFUSED, Verdict.PARTIAL), ""),
    "failed": ((*REFUSED, Verdict.PARTIAL), ""),
    "wrong-answer": ((*WRONG, Verdict.OUTPUT_LIMIT, Verdict.PARTIAL), ""),
    "presentation-error": (WRONG, ""),
    "time-limit-exceeded": (SLOW, ""),
    "time-limit-exceeded-or-accepted": ((*ACCEPTED, *SLOW), ""),
    "time-limit-exceeded-or-memory-limit-exceeded": ((*SLOW, Verdict.MEMORY_LIMIT), ""),
    "memory-limit-exceeded": ((Verdict.MEMORY_LIMIT,), ""),
    "runtime-error": (CRASH, ""),
    "do-not-run": ((), ""),
}
# What checkers of testlib's own compare, where the package has no testlib.h to compile them with.
STANDARD: dict[str, dict[str, Any]] = {
    "wcmp": {"kind": "tokens"}, "lcmp": {"kind": "tokens"}, "ncmp": {"kind": "tokens"},
    "icmp": {"kind": "tokens"}, "hcmp": {"kind": "tokens"}, "fcmp": {"kind": "exact"},
    "yesno": {"kind": "case"}, "nyesno": {"kind": "case"},
    "rcmp4": {"kind": "float", "absolute": 1e-4, "relative": 1e-4},
    "rcmp6": {"kind": "float", "absolute": 1e-6, "relative": 1e-6},
    "rcmp9": {"kind": "float", "absolute": 1e-9, "relative": 1e-9},
    "rcmp": {"kind": "float", "absolute": 1.5e-6},
}  # fmt: skip
