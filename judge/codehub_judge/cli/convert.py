"""`codehub-judge convert SOURCE TARGET`"""

import json

from codehub_judge.cli.arguments import Arguments
from codehub_judge.cli.terminal import Terminal, quoted
from codehub_judge.formats.codehub.writer import exercise_files
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem

WRITERS = {"icpc": icpc_files, "own": exercise_files}


def run(arguments: Arguments) -> int:
    """Write a problem in another format; nothing is written where something can't be said in it."""
    problem = read_problem(arguments.file)
    files = WRITERS[arguments.to](problem)
    write_files(files, arguments.target)
    if arguments.json:
        print(
            json.dumps(
                {"target": str(arguments.target), "files": sorted(files), "notes": list(problem.notes)}
            )
        )
        return 0
    terminal = Terminal()
    terminal.line(f"{arguments.target}: {len(files)} files, from {quoted(problem.format)}")
    for note in problem.notes:
        terminal.line(f"  note: {quoted(note)}")
    return 0
