"""What a forked, already warm interpreter does with the learner's Python program. Runs only inside a box.

The supervisor forks and calls `compile_program`, `run_script` or a function of another `warm_….py`, each with
the learner's text, the marshalled code and arguments; each returns the exit status. Descriptors: 0 stdin,
1 stdout, 2 stderr, and while compiling 5 for the code.
"""

import atexit
import builtins
import gc
import marshal
import os
import site
import sys
import types

FILE = "solution.py"
HOME = "/tmp"
CODE = 5  # the descriptor for compiled code
LIBRARIES = "/usr/lib/python3/dist-packages"
# Those that calculate with many threads would make more than a box allows, and take turns on its processor.
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def prepare() -> None:
    """Give the interpreter what `site` would have given it, and the program's folder."""
    site.setquit()
    site.setcopyright()
    sys.dont_write_bytecode = True
    sys.path = [HOME, *(path for path in sys.path if path != "/w")]
    sys.argv = [FILE]


def import_once(names: list[str]) -> None:
    """Import modules of the interpreter for all programs to come, whatever lies in their folder."""
    own, sys.path = sys.path, [path for path in sys.path if path != HOME]
    for name in names:
        __import__(name)
    sys.path = own


def find_libraries() -> None:
    """Let the program import what the system has of other people's modules."""
    sys.path.append(LIBRARIES)
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))


def open_streams() -> None:
    """Make text streams on the descriptors of this test, as a fresh interpreter would."""
    sys.stdin = open(0, encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stdout = open(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stderr = open(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)
    vars(sys).update(__stdin__=sys.stdin, __stdout__=sys.stdout, __stderr__=sys.stderr)


def start(source: bytes) -> None:
    """Do what every kind of run needs before a learner's line is executed."""
    with open(f"{HOME}/{FILE}", "wb") as file:
        file.write(source)
    # A program that looks for the judge by its name finds nothing; `__main__` is its own, and empty.
    for name in [name for name in sys.modules if name.startswith("warm_")]:
        del sys.modules[name]
    sys.modules["__main__"] = types.ModuleType("__main__")
    open_streams()
    gc.enable()


def compile_program(source: bytes, _code: bytes, _words: list[str]) -> int:
    """Write the marshalled code to descriptor 5, or the syntax error to descriptor 2 and return 1."""
    start(source)
    try:
        code = compile(source, FILE, "exec", dont_inherit=True)
        data = marshal.dumps(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        sys.excepthook(type(error), error.with_traceback(None), None)
        return 1
    os.write(CODE, data)
    return 0


def own_frames(trace: types.TracebackType | None) -> types.TracebackType | None:
    """Drop the frames above the learner's file; None when the error never was in it."""
    while trace is not None and trace.tb_frame.f_code.co_filename != FILE:
        trace = trace.tb_next
    return trace


def line_of(trace: types.TracebackType | None) -> str:
    """Return `Line 3: ` for the innermost line of the learner's file that an error went through."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return f"Line {line}: " if line else ""


def show(error: BaseException) -> None:
    """Print an error as the interpreter does, without the frames of the judge."""
    error.__traceback__ = own_frames(error.__traceback__)
    sys.excepthook(type(error), error, error.__traceback__)


def exit_status(stop: SystemExit) -> int:
    """Return the status that the interpreter gives to a SystemExit."""
    if stop.code is None:
        return 0
    if isinstance(stop.code, int):
        return stop.code & 0xFF
    print(stop.code, file=sys.stderr)
    return 1


def finish(status: int, namespace: dict[str, object]) -> int:
    """End the program as the interpreter would: threads, exit handlers, objects, buffers."""
    threading = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()
    atexit._run_exitfuncs()
    for name in list(namespace):
        if name != "__builtins__":
            namespace[name] = None
    gc.collect()
    unwritten = flush()
    return status or unwritten


def flush() -> int:
    """Flush both streams; return 120, as the interpreter does, when stdout cannot take the rest."""
    status = 0
    for stream in (sys.__stdout__, sys.stdout, sys.stderr):
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except Exception as error:
            if stream is not sys.stderr:
                show(error)
            status = 120
    return status


def run_script(source: bytes, code: bytes, words: list[str], crashed: int = 1) -> int:
    """Run the program as `python3 solution.py WORD …` would; crashed: its status after an uncaught error."""
    start(source)
    sys.argv = [FILE, *words]
    main = sys.modules["__main__"]
    main.__dict__.update(__builtins__=builtins, __file__=FILE)
    try:
        exec(marshal.loads(code), main.__dict__)
        status = 0
    except SystemExit as stop:
        status = exit_status(stop)
    except BaseException as error:
        show(error)
        status = crashed
    return finish(status, main.__dict__)
