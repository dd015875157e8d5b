"""What a language is to the judge, and what the judge asks a box to do for it.

A submission is judged by a `Plan`: one `Step` that compiles, run once, and one that runs, run for every test.
A step is a child of process 1 of a box, with these descriptors:

    0  standard input (a memory file that cannot be changed)
    1  standard output and
    2  standard error (memory files of limited size; while compiling both are the messages of the compiler)
    3, 4  what the exercise's type adds: see `Exchange` in examination.py. By custom 3 is what is asked (the
       arguments of a call, the text of a test) and 4 a socket for the answer. No type, no descriptor.

Its folder is /tmp, emptied before every step and holding the step's `files` alone. It is one of two kinds:

- `command`: the words of a program to execute, the first a path, or PRODUCT, which is what the
  compile step left behind: a file in /tmp named by its `product`. The host keeps that and lends it to
  every run as a memory file that nothing can change, so no test can alter the program of the next. The words
  of the exchange follow as arguments. A `product` that ends in "/" is a folder: a run step that `unpacks`
  finds all of its files in /tmp, written anew for every test; it may execute them, too.
- `warm`: "module.function" of a file `languages/warm_….py` (any of that name is put into every box), called
  in a forked copy of the interpreter that is process 1 of the box, as `function(source, code, words)`: the
  text of solution.py, what the compile step wrote to descriptor 5, the words of the exchange. It returns the
  exit status.

The modules of the languages offer what makes such plans: `python.warm`, `cpp.built`, `javascript.node`.

For a language that is not compiled the compile step is its syntax check, where it has one.

Whatever runs in a box shares it with the learner's code, so nothing that comes out of it is to be believed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from codehub_judge.errors import JudgeError
from codehub_judge.limits import Limits

PRODUCT = "<product>"


class LanguageUnavailable(JudgeError):
    """This host cannot run a language; the text says what is missing and how to get it."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program's text. name: of its file, when its author cares; beside: other files, by name."""

    source: bytes
    name: str = ""
    beside: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do in a box.

    files: names (without folders) and contents. command or warm: see above; one of the two.
    product: while compiling, the file or folder that is to be kept. unpacks: while running, whether it was a
    folder, whose files are to be there. address_space: whether that is limited as well, to some more than
    twice the memory, so that the program itself sees an allocation fail; runtimes that reserve space by the
    gigabyte cannot bear it. feedback: whether there is a folder /tmp/feedback, whose files are written to the
    last descriptor when it has ended; for checkers and interactors.
    libraries: whether a program in Python finds those of the system.
    imports: modules of the interpreter that process 1 imports ahead, once for all runs of a warm step.
    folder: where a command runs, below /tmp; one that the files make.
    """

    files: Mapping[str, bytes]
    command: tuple[str, ...] = ()
    warm: str = ""
    product: str = ""
    address_space: bool = True
    unpacks: bool = False
    feedback: bool = False
    libraries: bool = False
    imports: tuple[str, ...] = ()
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a submission is made ready, where there is something to do, and how it is run."""

    compile: Step | None
    run: Step


@dataclass(frozen=True, slots=True)
class Toolchain:
    """What runs a language on this host: an absolute path below /usr, and a version to be shown."""

    path: str
    version: str


@dataclass(frozen=True, slots=True)
class Precompiled:
    """What all programs of a language share (see precompiled.py).

    folder: where a box has it, as `product`, with other files `beside` it. files: what the command finds in
    its folder. made: the file or folder that it leaves there. needed: whether programs take too long to
    compile without.
    """

    folder: str
    product: str
    beside: Mapping[str, bytes]
    files: Mapping[str, bytes]
    command: tuple[str, ...]
    made: str
    needed: bool = field(default=False, repr=False)  # it says nothing about what is made


def nothing() -> None:
    """Tell that programs of a language share nothing."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a compiler said, as the learner reads it, and its first error in one line."""

    output: str
    message: str


@dataclass(frozen=True, slots=True)
class Language:
    """One language; every language is declared by one module, and listed in registry.py.

    file: the name of the learner's file, unless the program names it. hello: a program that prints the
    words of `greeting`.
    extensions: of its files, with their dots, that of `file` first. editor: what editors call its mode.
    packages: the Debian packages that bring its toolchain.
    find: returns the toolchain (again at no cost), raises LanguageUnavailable.
    time_factor, extra_mb: how many times the time limit, and how many MiB more memory, its runtime is given.
    script: the plan for a program that reads stdin and writes stdout.
    diagnose: explains the output of a failed compile step.
    explain: says in one line what went wrong at run time, by what is on stderr; empty where it cannot tell.
    out_of_memory: found in the stderr of a failed program that was refused memory.
    precompiled: what its programs share, if anything; may raise LanguageUnavailable.
    """

    id: str
    name: str
    file: str
    hello: bytes
    find: Callable[[], Toolchain]
    script: Callable[[Program, Limits], Plan]
    diagnose: Callable[[str], Diagnosis]
    explain: Callable[[str], str]
    out_of_memory: re.Pattern[str]
    extensions: tuple[str, ...]
    editor: str
    packages: tuple[str, ...]
    precompiled: Callable[[], Precompiled | None] = nothing
    time_factor: float = 1.0
    extra_mb: int = 0
    greeting: str = "hello\n"
