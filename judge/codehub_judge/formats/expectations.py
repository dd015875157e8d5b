"""What an author says should come of a submission: by its folder, a tag, or submissions.yaml."""

import fnmatch
import re
from collections.abc import Iterator, Mapping
from typing import Any

from codehub_judge.formats.problem import Rule, TimeUse
from codehub_judge.formats.section import Section
from codehub_judge.verdicts import Verdict

RIGHT = (Verdict.ACCEPTED, Verdict.PARTIAL)
WRONG = (Verdict.WRONG_ANSWER, Verdict.PRESENTATION_ERROR)
SLOW = (Verdict.TIME_LIMIT, Verdict.WALL_LIMIT)
CRASH = (Verdict.RUNTIME_ERROR, Verdict.MEMORY_LIMIT, Verdict.SECURITY_VIOLATION)
REFUSED = (*WRONG, Verdict.OUTPUT_LIMIT, *SLOW, *CRASH)
COMPILING = (Verdict.COMPILE_ERROR,)
# What a starter may come to: anything but everything right.
UNDONE = tuple(map(str, (*REFUSED, *COMPILING, Verdict.PARTIAL)))

# Folders of packages of all versions: the verdicts of the whole, and what its time is good for.
FOLDERS: dict[str, tuple[tuple[Verdict, ...], TimeUse]] = {
    "accepted": ((Verdict.ACCEPTED,), "lower"),
    "slow_accepted": ((Verdict.ACCEPTED, *SLOW), ""),
    "partially_accepted": ((Verdict.PARTIAL,), ""),
    "wrong_answer": ((*WRONG, Verdict.OUTPUT_LIMIT), ""),
    "time_limit_exceeded": (SLOW, "upper"),
    "run_time_error": (CRASH, ""),
    "output_limit_exceeded": ((Verdict.OUTPUT_LIMIT,), ""),
    "rejected": (REFUSED, ""),
    "brute_force": ((*SLOW, *CRASH), ""),
    "compiler_error": (COMPILING, ""),
    "compile_error": (COMPILING, ""),
}
WORDS = {
    "ACCEPTED": (Verdict.ACCEPTED,), "CORRECT": (Verdict.ACCEPTED,), "AC": (Verdict.ACCEPTED,),
    "PARTIALLYACCEPTED": (Verdict.PARTIAL,), "PARTIAL": (Verdict.PARTIAL,), "PAC": (Verdict.PARTIAL,),
    "WRONGANSWER": WRONG, "WA": WRONG, "NOOUTPUT": WRONG, "PRESENTATIONERROR": WRONG, "PE": WRONG,
    "TIMELIMIT": SLOW, "TIMELIMITEXCEEDED": SLOW, "TLE": SLOW,
    "RUNERROR": CRASH, "RUNTIMEERROR": CRASH, "RTE": CRASH, "RE": CRASH,
    "MEMORYLIMIT": (Verdict.MEMORY_LIMIT,), "MEMORYLIMITEXCEEDED": (Verdict.MEMORY_LIMIT,),
    "MLE": (Verdict.MEMORY_LIMIT,),
    "OUTPUTLIMIT": (Verdict.OUTPUT_LIMIT,), "OUTPUTLIMITEXCEEDED": (Verdict.OUTPUT_LIMIT,),
    "OLE": (Verdict.OUTPUT_LIMIT,),
    "COMPILERERROR": COMPILING, "COMPILEERROR": COMPILING, "CE": COMPILING,
    "REJECTED": REFUSED, "CHECKMANUALLY": (*RIGHT, *REFUSED),
}  # fmt: skip
TAG = re.compile(r"@EXPECTED_RESULTS@\s*:?\s*([A-Za-z_ ,\-]*)")
TAG_LINES_BYTES = 64 << 10

# The verdicts of a test that submissions.yaml speaks of.
TEST_VERDICTS: dict[str, frozenset[str]] = {
    "AC": frozenset(RIGHT),
    "WA": frozenset((*WRONG, Verdict.OUTPUT_LIMIT)),
    "TLE": frozenset(SLOW),
    "RTE": frozenset(CRASH),
}
# The requirements of version 2025-09 that folders stand for: permitted, required.
REQUIREMENTS: dict[str, dict[str, list[str]]] = {
    "accepted": {"permitted": ["AC"]},
    "rejected": {"required": ["RTE", "TLE", "WA"]},
    "wrong_answer": {"permitted": ["AC", "WA"], "required": ["WA"]},
    "time_limit_exceeded": {"permitted": ["AC", "TLE"], "required": ["TLE"]},
    "run_time_error": {"permitted": ["AC", "RTE"], "required": ["RTE"]},
    "brute_force": {"permitted": ["AC", "RTE", "TLE"], "required": ["RTE", "TLE"]},
}
NO_TIME_USE = ("brute_force",)
PERSON_KEYS = ("language", "entrypoint", "authors", "model_solution")
RULE_KEYS = ("permitted", "required", "score", "message", "use_for_time_limit")
BRACES = re.compile(r"\{([^{}]*)\}")
MOST_PATTERNS = 200


def tagged(source: str) -> tuple[str, ...] | None:
    """Return the verdicts that a tag in a source expects, None without one, () if it is not clear."""
    found = TAG.search(source[:TAG_LINES_BYTES])
    if not found:
        return None
    verdicts: dict[str, None] = {}
    for word in found[1].split(","):
        key = re.sub(r"[\s_\-]", "", word).upper()
        if key not in WORDS:
            return ()
        verdicts.update(dict.fromkeys(map(str, WORDS[key])))
    return tuple(verdicts)


def of_folder(folder: str) -> tuple[tuple[str, ...], TimeUse] | None:
    """Return what a folder's name means; None where it means nothing."""
    if folder not in FOLDERS:
        return None
    verdicts, use = FOLDERS[folder]
    return tuple(map(str, verdicts)), use


class Requirements:
    """The rules of version 2025-09 for each submission: those of its folder, under submissions.yaml."""

    def __init__(self, section: Section) -> None:
        self._section = section
        self._used: dict[str, dict[str, Any]] = {}
        for pattern in section:
            self._used[pattern] = self._read(section.section(pattern))
        for folder, rules in REQUIREMENTS.items():
            mine = self._used.setdefault(folder, {"": {}})
            mine[""] = {**rules, **mine.get("", {})}

    def _read(self, section: Section) -> dict[str, Any]:
        """Return the rules of a pattern, by the pattern of tests that they are for ("" for all)."""
        groups = {key: section.section(key) for key in section if key not in (*PERSON_KEYS, *RULE_KEYS)}
        rules = {"": _rules(section), **{name: _group_rules(group, name) for name, group in groups.items()}}
        facts = {key: section.text(key) for key in ("language", "entrypoint") if key in section}
        return {**rules, "facts": facts} if facts else rules

    def _matching(self, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
        for pattern, rules in self._used.items():
            if matches(path, pattern):
                yield pattern, rules

    def facts(self, path: str) -> Mapping[str, str]:
        """Return language and entry point of a submission, where they are named."""
        found: dict[str, str] = {}
        for _pattern, rules in self._matching(path):
            found.update(rules.get("facts", {}))
        return found

    def rules(self, path: str) -> tuple[Rule, ...]:
        """Return all rules for a submission, by its path in the folder of submissions."""
        found = []
        for _pattern, rules in self._matching(path):
            found += [_rule(tests, given) for tests, given in rules.items() if tests != "facts" and given]
        return tuple(sorted(dict.fromkeys(found), key=_rank))

    def time_use(self, path: str) -> TimeUse:
        """Say which bound of the time limit a submission is for; "lower" where it is for none of both."""
        for pattern, rules in self._matching(path):
            given = rules.get("", {})
            wish = given.get("use_for_time_limit", pattern not in NO_TIME_USE)
            if wish in ("lower", "upper"):
                return wish  # type: ignore[no-any-return]
            if wish and given.get("required") == ["TLE"]:
                return "upper"
            if wish and "permitted" in given and "TLE" not in given["permitted"]:
                return "lower"
        return ""


def _rank(rule: Rule) -> tuple[object, ...]:
    verdicts = [sorted(map(str, one or ())) for one in (rule.permitted, rule.required)]
    return (rule.tests, *verdicts, rule.scores or (), rule.message)


def _rules(section: Section) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key in ("permitted", "required"):
        if key in section:
            found[key] = _words(section, key)
    if "score" in section:
        found["score"] = _score(section)
    if "message" in section:
        found["message"] = section.text("message")
    if "use_for_time_limit" in section:
        found["use_for_time_limit"] = _time_use(section)
    return found


def _group_rules(section: Section, name: str) -> dict[str, Any]:
    if not name.startswith(("sample", "secret")):
        section.fault(f"the key {name} is not known")
    section.only(RULE_KEYS)
    return _rules(section)


def _words(section: Section, key: str) -> list[str]:
    words = section.texts(key)
    if strange := [word for word in words if word not in TEST_VERDICTS]:
        section.fault(
            f"{section.called(key)} has {strange[0]!r}, which is none of {', '.join(TEST_VERDICTS)}", key
        )
    return [word for word in words if word in TEST_VERDICTS]


def _score(section: Section) -> tuple[float, float]:
    try:
        numbers = [float(text) for text in section.texts("score")]
        low, high = (numbers * 2)[:2]
    except ValueError:
        section.fault(f"{section.called('score')} must be a number, or a list of two", "score")
        return 0.0, float("inf")
    return low, high


def _time_use(section: Section) -> bool | str:
    located = section.located("use_for_time_limit")
    if located and isinstance(located.value, str) and located.value in ("lower", "upper"):
        return located.value
    return section.flag("use_for_time_limit")


def _rule(tests: str, given: Mapping[str, Any]) -> Rule:
    def verdicts(key: str) -> frozenset[str] | None:
        if key not in given:
            return None
        return frozenset[str]().union(*(TEST_VERDICTS[word] for word in given[key]))

    return Rule(
        tests, verdicts("permitted"), verdicts("required"), given.get("score"), given.get("message", "")
    )


def matches(path: str, pattern: str) -> bool:
    """Tell whether a path, or a folder above it, matches a pattern with * and {a,b}."""
    parts = path.split("/")
    return any(
        _same("/".join(parts[:length]), one)
        for one in _expanded(pattern)
        for length in range(1, len(parts) + 1)
    )


def _same(path: str, pattern: str) -> bool:
    names, patterns = path.split("/"), pattern.split("/")
    return len(names) == len(patterns) and all(
        fnmatch.fnmatchcase(name, one.replace("[", "[[]")) for name, one in zip(names, patterns, strict=True)
    )


def _expanded(pattern: str) -> list[str]:
    done: list[str] = []
    left = [pattern]
    while left and len(done) + len(left) <= MOST_PATTERNS:
        one = left.pop()
        found = BRACES.search(one)
        if found:
            left += [one[: found.start()] + part + one[found.end() :] for part in found[1].split(",")]
        else:
            done.append(one)
    return done
