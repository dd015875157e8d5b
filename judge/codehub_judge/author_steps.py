"""How programs of authors are run differently from those of learners, in languages where that is needed.

An exit code of 1 is an answer in testlib's protocol, and what Python and Node.js end with after an error.
Both are told to end with another one. In Python, too, nothing that is written fails for its characters.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from codehub_judge.languages import warm_author
from codehub_judge.languages.language import Step

ENV = "/usr/bin/env"
FOLDER = ".author"  # beside the program
SITE = f"{FOLDER}/sitecustomize.py"
BEFORE = f"{FOLDER}/before.cjs"
ON_CRASH = f"""process.on("uncaughtException", (error) => {{
  console.error(error);
  process.exit({warm_author.CRASHED});
}});
"""


def equipped(run: Step, language: str) -> Step:
    """Return the step by which a program of an author's in a language is run."""
    equip = EQUIPPED.get(language)
    return equip(run) if equip else run


def _python(run: Step) -> Step:
    if run.warm:
        return replace(run, warm=f"{warm_author.__name__.rpartition('.')[2]}.run_script")
    files = {**run.files, SITE: Path(warm_author.__file__).read_bytes()}
    return replace(run, files=files, command=(ENV, f"PYTHONPATH=/tmp/{FOLDER}", *run.command))


def _node(run: Step) -> Step:
    node, *rest = run.command
    files = {**run.files, BEFORE: ON_CRASH.encode()}
    return replace(run, files=files, command=(node, "--require", f"./{BEFORE}", *rest))


# Where the usual ways to read a line fail by bytes that are no UTF-8.
TEXT_ALONE = frozenset(("haskell", "ruby", "rust"))
EQUIPPED: Mapping[str, Callable[[Step], Step]] = {
    "javascript": _node,
    "python": _python,
    "typescript": _node,
}
