"""What is set for folders of tests: testdata.yaml of the older versions, test_group.yaml of the newer."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.constants import with_constants
from codehub_judge.formats.icpc.metadata import CLASSIC, CURRENT, Metadata
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import MOST_BYTES, Located, parse_yaml

CLASSIC_FILE, MODERN_FILE = "testdata.yaml", "test_group.yaml"
CLASSIC_KEYS = ("on_reject", "grading", "grader_flags", "input_validator_flags", "output_validator_flags",
                "accept_score", "reject_score", "range")  # fmt: skip
SCORE_KEYS = ("max_score", "score_aggregation", "require_pass")
CASE_KEYS = ("args", "input_validator_args", "output_validator_args", "input_visualizer_args",
             "output_visualizer_args", "full_feedback")  # fmt: skip
MODERN_KEYS = (*SCORE_KEYS, *CASE_KEYS, "static_validation_score", "static_validator_args")
ALL_OR_NOTHING = "pass-fail"
SCORE_MODES, VERDICT_MODES = ("sum", "avg", "min", "max"), ("worst_error", "first_error", "always_accept")
GRADER_FLAGS = (*SCORE_MODES, *VERDICT_MODES, "ignore_sample", "accept_if_any_accepted")
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for the tests of a folder.

    scoring: how points come together: min, sum, avg or max; pass-fail in version 2025-09. points: of a test
    in older versions, of the folder in 2025-09; None where nothing is said. lenient: whether what is right
    counts though something else is wrong; always: whether that is so though nothing is right. highest: the
    most points, where a range says so. input_arguments: by the validator's name, "" for all. ignore_sample:
    samples give no points. arguments: of the program. static: what a look at the program's text gives at
    most, or pass-fail; static_arguments: for the program that does so.
    """

    scoring: str = ""
    points: float | None = None
    lenient: bool = False
    always: bool = False
    highest: float | None = None
    requires: Words = ()
    input_arguments: Mapping[str, Words] = field(default_factory=dict)
    output_arguments: Words = ()
    arguments: Words = ()
    ignore_sample: bool = False
    static: float | str | None = None
    static_arguments: Words = ()
    line: int | None = None


def read_settings(
    tree: Tree, folder: str, above: Settings, metadata: Metadata, faults: Faults
) -> tuple[Settings, bool]:
    """Return what is set for a folder, and whether it has a file that sets something."""
    modern, classic = f"{folder}/{MODERN_FILE}", f"{folder}/{CLASSIC_FILE}"
    if classic in tree and metadata.version == CURRENT:
        faults.add(classic, f"is of older versions; version {CURRENT} has {MODERN_FILE}")
    if modern in tree and metadata.version not in CLASSIC:
        return _modern(_section(tree, modern, metadata, faults), above, metadata), True
    if classic in tree and metadata.version != CURRENT:
        return _classic(_section(tree, classic, metadata, faults), above, metadata), True
    if modern in tree:
        faults.add(modern, f"is of newer versions; version {metadata.version} has {CLASSIC_FILE}")
    return above, False


def _section(tree: Tree, path: str, metadata: Metadata, faults: Faults) -> Section:
    text = with_constants(tree.text(path, faults, most_bytes=MOST_BYTES), metadata.constants)
    return Section(parse_yaml(text, path, faults), path, faults)


def _classic(section: Section, above: Settings, metadata: Metadata) -> Settings:
    section.only(CLASSIC_KEYS)
    section.choice("on_reject", ("break", "continue"), "break")
    if section.choice("grading", ("default", "custom"), "default") == "custom":
        section.fault("grading custom isn't possible here: programs that grade aren't run", "grading")
    found = _grader(section, above) if "grader_flags" in section else above
    found = _scores(section, found, metadata)
    if "input_validator_flags" in section:
        found = replace(found, input_arguments=_named_flags(section, "input_validator_flags"))
    if "output_validator_flags" in section:
        flags = _named_flags(section, "output_validator_flags")
        found = replace(found, output_arguments=next(iter(flags.values())))
    return replace(found, line=section.line)


def _scores(section: Section, found: Settings, metadata: Metadata) -> Settings:
    for key in ("accept_score", "reject_score", "range"):
        if key in section and not metadata.scoring:
            section.fault(f"{key} is for problems of type scoring", key)
    if section.number("reject_score", 0.0, least=-1e9):
        section.fault("reject_score other than 0 isn't possible here", "reject_score")
    if "accept_score" in section:
        found = replace(found, points=_at_least_0(section, "accept_score"))
    if "range" in section:
        found = replace(found, highest=_highest(section))
    return found


def _grader(section: Section, above: Settings) -> Settings:
    words = section.text("grader_flags").split()
    if strange := [word for word in words if word not in GRADER_FLAGS]:
        section.fault(
            f"grader_flags has {strange[0]!r}, which is none of {', '.join(GRADER_FLAGS)}", "grader_flags"
        )
    modes = [word for word in words if word in SCORE_MODES]
    always = [word for word in words if word in VERDICT_MODES][-1:] == ["always_accept"]
    return replace(
        above,
        scoring=modes[-1] if modes else "sum",
        lenient="accept_if_any_accepted" in words or always,
        always=always,
        ignore_sample="ignore_sample" in words,
    )


def _at_least_0(section: Section, key: str) -> float:
    located = section.located(key)
    value = located.value if located else 0
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        section.fault(f"{key} must be a number, at least 0", key)
        return 0.0
    return float(value)


def _highest(section: Section) -> float | None:
    try:
        low, high = map(float, section.text("range").split())
    except ValueError:
        section.fault("range must be two numbers", "range")
        return None
    if low > high:
        section.fault("range must begin with the smaller number", "range")
    return high if math.isfinite(high) else None


def _named_flags(section: Section, key: str) -> dict[str, Words]:
    located = section.located(key)
    if located is not None and isinstance(located.value, dict):
        named = section.section(key)
        named.only(("name", "flags"))
        return {named.text("name"): tuple(named.text("flags").split())}
    return {"": tuple(section.text(key).split())}


def _modern(section: Section, above: Settings, metadata: Metadata) -> Settings:
    section.only(MODERN_KEYS)
    sample = section.path.startswith("data/sample/")
    for key in SCORE_KEYS:
        if key in section and (sample or not metadata.scoring):
            why = "can't be set for samples" if sample else "is for problems of type scoring"
            section.fault(f"{key} {why}", key)
    found = case_settings(section, above)
    return replace(
        found,
        scoring=section.choice("score_aggregation", (ALL_OR_NOTHING, "sum", "min"), "")
        if "score_aggregation" in section
        else "",
        points=_max_score(section),
        static=_static_score(section, metadata),
        static_arguments=tuple(section.texts("static_validator_args", single=False)),
        requires=tuple(section.texts("require_pass")),
        line=section.line,
    )


def _static_score(section: Section, metadata: Metadata) -> float | str | None:
    key = "static_validation_score"
    if "static_validator_args" in section and key not in section:
        section.fault(f"static_validator_args needs {key}", "static_validator_args")
    located = section.located(key)
    if located is None:
        return None
    if metadata.version != CURRENT:
        section.fault(f"{key} isn't possible here in version {metadata.version}", key)
    if located.value == ALL_OR_NOTHING:
        return ALL_OR_NOTHING
    if not metadata.scoring or section.path.startswith("data/sample/"):
        section.fault(f"{key} must be {ALL_OR_NOTHING} here, where tests give no points", key)
    return _at_least_0(section, key)


def case_settings(section: Section, above: Settings) -> Settings:
    """Return what a section sets for tests, on top of what holds above them."""
    section.flag("full_feedback")
    found = above
    if "args" in section:
        found = replace(found, arguments=tuple(section.texts("args", single=False)))
    if "input_validator_args" in section:
        located = section.located("input_validator_args")
        if located is not None and isinstance(located.value, dict):
            named = section.section("input_validator_args")
            arguments = {name: tuple(named.texts(name, single=False)) for name in named}
        else:
            arguments = {"": tuple(section.texts("input_validator_args", single=False))}
        found = replace(found, input_arguments=arguments)
    if "output_validator_args" in section:
        found = replace(found, output_arguments=tuple(section.texts("output_validator_args", single=False)))
    return found


def _max_score(section: Section) -> float | None:
    located: Located | None = section.located("max_score")
    if located is None:
        return None
    if located.value == "unbounded":
        section.fault("max_score unbounded isn't possible here: say what is the most", "max_score")
        return None
    return _at_least_0(section, "max_score")
