"""The files that stand around a learner's program in a box, where it is called instead of run.

They are read when the judge starts, before it gives up the right to read its own files.
"""

from pathlib import Path

OURS = (".py", "")  # the modules of this package, and the folder of what they were compiled to
FILES = {path.name: path.read_bytes() for path in Path(__file__).parent.iterdir() if path.suffix not in OURS}


def harness(*names: str) -> dict[str, bytes]:
    """Return files by their names."""
    return {name: FILES[name] for name in names}
