"""problem.yaml: which keys each version has, and what they say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.guarantees import Guarantees, read_guarantees
from codehub_judge.formats.problem import Timing
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import as_written, read_yaml

FILE = "problem.yaml"
LEGACY, ICPC, DRAFT, CURRENT = "legacy", "legacy-icpc", "2023-07-draft", "2025-09"
VERSIONS = (LEGACY, ICPC, DRAFT, CURRENT)
CLASSIC = (LEGACY, ICPC)
LICENSES = ("unknown", "public domain", "cc0", "cc by", "cc by-sa", "educational", "permission")
NEEDS_OWNER = LICENSES[2:]

LIMIT_KEYS = ("memory", "output", "code", "compilation_time", "compilation_memory", "validation_time",
              "validation_memory", "validation_output")  # fmt: skip
CLASSIC_KEYS = ("problem_format_version", "name", "uuid", "author", "source", "source_url", "license",
                "rights_owner", "limits", "validation", "validator_flags", "keywords")  # fmt: skip
MODERN_KEYS = ("problem_format_version", "type", "name", "uuid", "version", "credits", "source", "license",
               "rights_owner", "embargo_until", "limits", "keywords", "languages", "allow_file_writing",
               "constants")  # fmt: skip
TYPES = ("pass-fail", "scoring", "multi-pass", "interactive", "submit-answer")
INCOMPATIBLE = (("pass-fail", "scoring"), ("multi-pass", "submit-answer"), ("interactive", "submit-answer"))
CREDITS = ("authors", "contributors", "testers", "translators", "packagers", "acknowledgements")
CONSTANT_NAME = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
EMBARGO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?")
DEFAULT_MEMORY_MB, DEFAULT_OUTPUT_MB = 2048, 8
MOST_TIME_S = 3600.0


@dataclass(frozen=True, slots=True)
class Metadata:
    """What problem.yaml says. titles: by language. flags: of the output validator.

    custom: whether versions before 2023-07 ask for an output validator of the package's; None in later ones.
    custom_score: whether that gives points. code_kb: how large submissions may be. constants: by the text
    that stands for them ("name.variant").
    """

    version: str
    titles: Mapping[str, str]
    timing: Timing
    memory_mb: int
    output_kb: int
    scoring: bool = False
    interactive: bool = False
    passes: int = 1
    answers_only: bool = False
    custom: bool | None = None
    custom_score: bool = False
    flags: tuple[str, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    code_kb: int | None = None
    guarantees: Guarantees = field(default_factory=Guarantees)
    facts: Mapping[str, Any] = field(default_factory=dict)


def read_metadata(tree: Tree, faults: Faults) -> Metadata:
    """Read problem.yaml; raise FormatInvalid where the version isn't known, else note what is wrong."""
    section = Section(read_yaml(tree, FILE, faults), FILE, faults)
    version = section.choice("problem_format_version", VERSIONS, LEGACY)
    faults.check()
    metadata = _classic(section, version) if version in CLASSIC else _modern(section, version)
    _check_license(section)
    return metadata


def _check_license(section: Section) -> None:
    license_ = section.choice("license", LICENSES, "unknown")
    if license_ == "public domain" and "rights_owner" in section:
        section.fault("rights_owner must be left out where the license is public domain", "rights_owner")
    owners = ("rights_owner", "credits", "author", "source")
    if license_ in NEEDS_OWNER and not any(key in section for key in owners):
        section.fault(f"a license {license_!r} needs rights_owner, an author or a source", "license")


def _classic(section: Section, version: str) -> Metadata:
    more = ("type", "grading") if version == LEGACY else ()
    section.only((*CLASSIC_KEYS, *more))
    if "source_url" in section and "source" not in section:
        section.fault("source_url needs source", "source_url")
    kind = section.choice("type", TYPES[:2], "pass-fail")
    custom, options = _validation(section, kind == "scoring")
    _grading(section, kind)
    limits = section.section("limits")
    limits.only(("time_multiplier", "time_safety_margin", *LIMIT_KEYS))
    timing = Timing(
        accepted_factor=limits.number("time_multiplier", 5.0) or 5.0,
        too_slow_factor=limits.number("time_safety_margin", 2.0) or 2.0,
    )
    facts = {
        key: section.text(key) for key in ("uuid", "source", "license", "rights_owner") if key in section
    }
    if "author" in section:
        facts["credits"] = section.text("author")
    return Metadata(
        version,
        {"en": section.text("name")} if "name" in section else {},
        timing,
        *_sizes(limits),
        scoring=kind == "scoring",
        interactive="interactive" in options,
        custom=custom,
        custom_score="score" in options,
        flags=tuple(section.text("validator_flags").split()),
        code_kb=limits.whole("code"),
        guarantees=read_guarantees(limits, strict=False),
        facts={**facts, "keywords": section.text("keywords").split()},
    )


def _validation(section: Section, scoring: bool) -> tuple[bool, list[str]]:
    first, *options = section.text("validation", "default").split() or ["default"]
    if first not in ("default", "custom"):
        section.fault("validation must begin with default or custom", "validation")
    known = ("interactive", "score") if section.text("problem_format_version") != ICPC else ("interactive",)
    if strange := [option for option in options if option not in known or first != "custom"]:
        section.fault(f"validation has {strange[0]!r}, which can't be there", "validation")
    if "score" in options and not scoring:
        section.fault("validation: custom score is for problems of type scoring", "validation")
    return first == "custom", options


def _grading(section: Section, kind: str) -> None:
    if "grading" not in section:
        return
    grading = section.section("grading")
    grading.only(("objective", "show_test_data_groups"))
    if kind != "scoring":
        section.fault("grading is for problems of type scoring", "grading")
    if grading.choice("objective", ("min", "max"), "max") == "min":
        grading.fault("grading.objective min isn't judged here: more points are better", "objective")
    grading.flag("show_test_data_groups")


def _modern(section: Section, version: str) -> Metadata:
    section.only(MODERN_KEYS)
    for key in ("name", "uuid"):
        if key not in section:
            section.fault(f"{key} is missing")
    if "uuid" in section and not UUID.fullmatch(section.text("uuid")):
        section.fault("uuid must be a UUID: 32 hexadecimal digits as 8-4-4-4-12", "uuid")
    if "embargo_until" in section and not EMBARGO.fullmatch(section.text("embargo_until")):
        section.fault(
            "embargo_until must be a date or a time in UTC: 2026-01-31 or 2026-01-31T12:00:00Z",
            "embargo_until",
        )
    types = _types(section)
    limits = section.section("limits")
    passes = ("validation_passes",) if "multi-pass" in types else ()
    limits.only(("time_multipliers", "time_limit", "time_resolution", *LIMIT_KEYS, *passes))
    section.flag(
        "allow_file_writing"
    )  # a program may always write to a folder that is emptied after the test
    return Metadata(
        version,
        _titles(section),
        _timing(limits),
        *_sizes(limits),
        scoring="scoring" in types,
        interactive="interactive" in types,
        passes=limits.whole("validation_passes", 2, least=2) or 2 if passes else 1,
        answers_only="submit-answer" in types,
        constants=_constants(section),
        code_kb=limits.whole("code"),
        guarantees=read_guarantees(limits, strict=version == CURRENT),
        facts=_facts(section),
    )


def _types(section: Section) -> list[str]:
    types = section.texts("type") or ["pass-fail"]
    if strange := [word for word in types if word not in TYPES]:
        section.fault(f"type has {strange[0]!r}, which is none of {', '.join(TYPES)}", "type")
    if len(set(types)) < len(types):
        section.fault("type names the same twice", "type")
    for one, other in INCOMPATIBLE:
        if one in types and other in types:
            section.fault(f"type can't be {one} and {other} at once", "type")
    return types


def _titles(section: Section) -> dict[str, str]:
    located = section.located("name")
    if located is None or not isinstance(located.value, dict):
        return {"en": section.text("name")}
    names = section.section("name")
    for language in names:
        if not LANGUAGE.fullmatch(language):
            names.fault(f"name.{language}: {language} is no code of a language", language)
    return {language: names.text(language) for language in names}


def _timing(limits: Section) -> Timing:
    factors = limits.section("time_multipliers")
    factors.only(("ac_to_time_limit", "time_limit_to_tle"))
    timing = Timing(
        limit=limits.number("time_limit"),
        accepted_factor=factors.number("ac_to_time_limit", 2.0, least=1) or 2.0,
        too_slow_factor=factors.number("time_limit_to_tle", 1.5, least=1) or 1.5,
        resolution=limits.number("time_resolution", 1.0) or 1.0,
    )
    if timing.limit and timing.limit > MOST_TIME_S:
        limits.fault(f"limits.time_limit must be at most {MOST_TIME_S:g} seconds", "time_limit")
    if (
        timing.limit
        and abs(timing.limit / timing.resolution - round(timing.limit / timing.resolution)) > 1e-6
    ):
        limits.fault(
            f"limits.time_limit must be a multiple of time_resolution, {timing.resolution:g}", "time_limit"
        )
    return timing


def _sizes(limits: Section) -> tuple[int, int]:
    for key in ("memory", "output"):
        limits.number(key)
    memory = limits.whole("memory", DEFAULT_MEMORY_MB) or DEFAULT_MEMORY_MB
    output = limits.whole("output", DEFAULT_OUTPUT_MB) or DEFAULT_OUTPUT_MB
    return memory, output << 10


def _constants(section: Section) -> dict[str, str]:
    constants = section.section("constants")
    found: dict[str, str] = {}
    for name in constants:
        if not CONSTANT_NAME.fullmatch(name):
            constants.fault(f"constants.{name}: a name has letters, digits and underscores", name)
        located = constants.located(name)
        if located is not None and isinstance(located.value, dict):
            variants = constants.section(name)
            if "value" not in variants:
                constants.fault(f"constants.{name} needs a value", name)
            found.update({f"{name}.{variant}": variants.text(variant) for variant in variants})
        else:
            found[f"{name}.value"] = constants.text(name)
        found[name] = found.get(f"{name}.value", "")
    return found


def _facts(section: Section) -> dict[str, Any]:
    facts: dict[str, Any] = {
        key: section.text(key)
        for key in ("uuid", "version", "license", "rights_owner", "embargo_until")
        if key in section
    }
    located = section.located("credits")
    if located is not None and isinstance(located.value, dict):
        section.section("credits").only(CREDITS)
    for key in ("credits", "source", "languages"):
        if value := section.located(key):
            facts[key] = as_written(value)
    return {**facts, "keywords": section.texts("keywords", single=False)}
