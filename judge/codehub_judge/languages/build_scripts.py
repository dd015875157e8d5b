"""Programs of authors that come with shell scripts: `build` makes the program, `run` is it, or becomes it.

The scripts may count on a shell, `python3`, `cc` and `c++`. What `build` leaves in its folder, `run` finds.
"""

from codehub_judge.languages.bash import find
from codehub_judge.languages.c import C
from codehub_judge.languages.cpp import CPP
from codehub_judge.languages.language import LanguageUnavailable, Plan, Program, Step

LANGUAGE = "bash"
BUILD, RUN = "build", "run"
TOOLS = ".tools"  # the folder of what the scripts count on and Debian has under other names
MADE = "made/"
MAKE = f"{TOOLS}/make"
SETTING = f'PATH="$PWD/{TOOLS}:$PATH"'
MAKE_TEXT = f"""\
{SETTING}
./{BUILD} || exit 1
if [ ! -e {RUN} ]; then
    echo 'There is no file {RUN} after {BUILD}.'
    exit 1
fi
shopt -s dotglob extglob
cp -RL -- !({MADE.rstrip("/")}) {MADE}
"""
COMPILERS = {"cc": C, "c++": CPP}


def has_scripts(language: str, name: str) -> bool:
    """Tell whether a program, by its language and the name of its main file, is made or run by scripts."""
    return language == LANGUAGE and name in (BUILD, RUN)


def scripted(program: Program) -> Plan:
    """Return the plan for such a program; its main file is `build`, or `run` where nothing is built."""
    bash = find().path
    files = {**program.beside, program.name: program.source, **_tools()}
    run = (bash, "-c", f'{SETTING} exec ./{RUN} "$@"', RUN)
    if program.name == RUN:
        return Plan(None, Step(files, run, address_space=False))
    make = Step({**files, MAKE: MAKE_TEXT.encode()}, (bash, MAKE), product=MADE, address_space=False)
    return Plan(make, Step({}, run, unpacks=True, address_space=False))


def _tools() -> dict[str, bytes]:
    """Return scripts that call the compilers, with the versions, as what is made depends on these."""
    found = {}
    for name, language in COMPILERS.items():
        try:
            toolchain = language.find()
        except LanguageUnavailable:
            continue
        text = f'#!/bin/sh\n# {toolchain.version}\nexec {toolchain.path} "$@"\n'
        found[f"{TOOLS}/{name}"] = text.encode()
    return found
