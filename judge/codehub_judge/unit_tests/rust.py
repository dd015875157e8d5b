"""Unit tests in Rust: compiled with all visible tests and with all hidden ones; a process for each test."""

import re
from collections.abc import Sequence

from codehub_judge.languages.harness import fitting, harness, rust
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cpp import prefix_for
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"fn (test\w*)\(")
CHECKS = "codehub_checks"
MODULE = "codehub_tests"
# In the author's first line, whose number it keeps. The last macro of a name counts, so not the learner's.
MACRO = "macro_rules! {name} {{ ({form} $(, $($words:tt)+)?) => {{ ::{checks}::{call} }}; }} "
WORDS = "::std::string::String::new() $(+ &::std::format!($($words)+))?"
FORMS = {
    "assert": ("$value:expr", "holds(::std::stringify!($value), $value, {words})"),
    "assert_eq": (
        "$value:expr, $expected:expr",
        "equal(::std::stringify!($value), &$value, &$expected, {words})",
    ),
    "assert_ne": (
        "$value:expr, $expected:expr",
        "different(::std::stringify!($value), &$value, &$expected, {words})",
    ),
    "assert_near": (
        "$value:expr, $expected:expr, $tolerance:expr",
        "near(::std::stringify!($value), $value, $expected, $tolerance, {words})",
    ),
    "assert_panics": ("$value:expr", "panics(::std::stringify!($value), || $value, {words})"),
}


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file."""
    prefix = prefix_for(source)
    checks, module = f"{prefix}{CHECKS}", f"{prefix}{MODULE}"
    main = harness("test_main.rs")["test_main.rs"].decode().replace(CHECKS, checks).replace(MODULE, module)
    files = {
        f"{module}.rs": tests(only(names, file, START), names, checks).encode(),
        "test_main.rs": main.encode(),
        **harness("checks.rs"),
    }
    crates = (
        ("checks.rs", *rust.LIBRARY, "--crate-name", checks),
        (rust.WHOLE, *rust.LIBRARY, "--crate-name", "codehub_learner", "-L.", "--extern", checks),
        ("test_main.rs", "-L.", "--extern", checks, "--extern", "codehub_learner", "-o", "solution"),
    )
    return rust.around(source, module, files, crates, fitting.TESTS, explained=not hidden)


def tests(text: str, names: Sequence[str], checks: str) -> str:
    """Return the author's file with the macros in front and a list of its tests at the end."""
    macros = "".join(
        MACRO.format(name=name, form=form, checks=checks, call=call.format(words=WORDS))
        for name, (form, call) in FORMS.items()
    )
    listed = ", ".join(f'("{name}", {name} as fn())' for name in names)
    return f"{macros}{text}pub static TESTS: [(&'static str, fn()); {len(names)}] = [{listed}];\n"
