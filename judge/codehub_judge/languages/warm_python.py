"""What a forked, already warm interpreter does with the learner's Python program. Runs only inside a box.

The supervisor forks and calls one of `compile_program`, `run_script` and `run_test`; each returns the exit
status. Descriptors: 0 stdin, 1 stdout (compile: the marshalled code), 2 stderr; for a test also 3, the text
of the author's tests, and 4, where the outcome goes.
"""

import _frozen_importlib
import atexit
import bisect  # noqa: F401  (this and the next ones are imported to be warm for learners' programs)
import builtins
import collections  # noqa: F401
import functools  # noqa: F401
import gc
import heapq  # noqa: F401
import itertools  # noqa: F401
import marshal
import math  # noqa: F401
import operator
import os
import reprlib
import site
import sys
import types
from collections.abc import Callable

TYPE_CHECKING = False  # `typing` would cost every box two milliseconds
if TYPE_CHECKING:
    from typing import Any

Words = Callable[[], object] | None  # the author's message, as a function that makes it
FILE = "solution.py"
HOME = "/tmp"
REPR_LENGTH = 200

COMPARISONS: "dict[str, Callable[[Any, Any], object]]" = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "is": operator.is_,
    "is not": operator.is_not,
    "in": lambda left, right: left in right,
    "not in": lambda left, right: left not in right,
}
EXPECTATIONS = {
    "==": "expected {}",
    "!=": "expected anything but {}",
    "is": "expected {}",
    "is not": "expected anything but {}",
    "in": "expected one of {}",
    "not in": "expected none of {}",
}


class TestFailed(AssertionError):
    """An assertion of the author's tests does not hold; the text says what came out and what was expected."""


def prepare() -> None:
    """Give the interpreter what `site` would have given it, and the program's folder."""
    site.setquit()
    site.setcopyright()
    sys.dont_write_bytecode = True
    sys.path = [HOME, *(path for path in sys.path if path != "/w")]
    sys.argv = [FILE]


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
    open_streams()
    gc.enable()


def compile_program(source: bytes) -> int:
    """Write the marshalled code to descriptor 1, or the syntax error to descriptor 2 and return 1."""
    code_file = os.dup(1)
    os.dup2(2, 1)
    start(source)
    try:
        code = compile(source, FILE, "exec", dont_inherit=True)
        data = marshal.dumps(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        sys.excepthook(type(error), error.with_traceback(None), None)
        return 1
    os.write(code_file, data)
    return 0


def own_frames(trace: types.TracebackType | None) -> types.TracebackType | None:
    """Drop the frames above the learner's file; None when the error never was in it."""
    while trace is not None and trace.tb_frame.f_code.co_filename != FILE:
        trace = trace.tb_next
    return trace


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
    return status or flush()


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


def run_script(source: bytes, code: bytes) -> int:
    """Run the program as `python3 solution.py` would."""
    start(source)
    main = types.ModuleType("__main__")
    main.__dict__.update(__builtins__=builtins, __file__=FILE)
    sys.modules["__main__"] = main
    try:
        exec(marshal.loads(code), main.__dict__)
        status = 0
    except SystemExit as stop:
        status = exit_status(stop)
    except BaseException as error:
        show(error)
        status = 1
    return finish(status, main.__dict__)


class SolutionFinder:
    """Gives `import solution` the code that was compiled once for this box."""

    def __init__(self, code: bytes) -> None:
        self.code = code

    def find_spec(self, name: str, path: object = None, target: object = None) -> object:
        """See importlib.abc.MetaPathFinder."""
        if name != "solution":
            return None
        return _frozen_importlib.ModuleSpec(name, self, origin=FILE)  # type: ignore[arg-type]

    def create_module(self, spec: object) -> None:
        """See importlib.abc.Loader: the default module will do."""

    def exec_module(self, module: types.ModuleType) -> None:
        """Run the learner's file in its module."""
        module.__file__ = FILE
        exec(marshal.loads(self.code), module.__dict__)


_repr = reprlib.Repr()
_repr.maxstring = _repr.maxother = REPR_LENGTH
_repr.maxlist = _repr.maxtuple = _repr.maxset = _repr.maxdict = 20


def shown(value: object) -> str:
    """Return a short repr that never fails; the class of the value is the learner's."""
    try:
        return _repr.repr(value)[: 4 * REPR_LENGTH]
    except Exception as error:
        return f"<{type(value).__name__} whose repr raised {type(error).__name__}>"


def compare(left: object, sign: str, right: object, text: str, called: bool, message: Words = None) -> None:
    """Stand in for `assert left SIGN right`: raise TestFailed that says what came out."""
    if COMPARISONS[sign](left, right):
        return
    expected = EXPECTATIONS.get(sign, "expected a value " + sign + " {}").format(shown(right))
    raise_failed(f"{text} {'returned' if called else 'is'} {shown(left)}, {expected}", message)


def truth(value: object, wanted: bool, text: str, called: bool, message: Words = None) -> None:
    """Stand in for `assert value` and `assert not value`."""
    if bool(value) is wanted:
        return
    expected = repr(wanted) if isinstance(value, bool) else f"a value that counts as {wanted}"
    raise_failed(f"{text} {'returned' if called else 'is'} {shown(value)}, expected {expected}", message)


def raise_failed(what: str, message: Words) -> None:
    """Put the author's own words before the facts; they are evaluated only now."""
    raise TestFailed(what if message is None else f"{message()}\n{what}")


def plain_words(error: BaseException) -> tuple[str, str]:
    """Return the outcome and the message for an error that a test ended with."""
    if isinstance(error, TestFailed):
        return "failed", str(error)
    if isinstance(error, AssertionError) and own_frames(error.__traceback__) is None:
        return "failed", str(error) or "the test failed"
    if isinstance(error, ImportError) and error.name == "solution" and not own_frames(error.__traceback__):
        return "error", str(error).partition(" (")[0].replace("from 'solution'", "from solution.py")
    show(error)
    if isinstance(error, MemoryError):
        return "memory", ""
    return "error", f"{type(error).__name__}: {error}"


def run_test(source: bytes, code: bytes, name: str, nonce: str) -> int:
    """Run the author's test function `name`; the outcome is worth something only together with the nonce."""
    # Taken before the learner's code can replace them.
    write, leave, process, own = os.write, os._exit, os.getpid, os.getpid()
    start(source)
    with open(3, "rb") as file:
        tests = compile(file.read(), "tests.py", "exec", dont_inherit=True)
    sys.meta_path.insert(0, SolutionFinder(code))  # type: ignore[arg-type]
    namespace: dict[str, object] = {
        "__name__": "tests",
        "__codehub_compare__": compare,
        "__codehub_truth__": truth,
    }
    outcome, message = "passed", ""
    try:
        exec(tests, namespace)
        namespace[name]()  # type: ignore[operator]
    except SystemExit:
        leave(0)  # ended by the learner's code: no outcome, and the host says so
    except BaseException as error:
        outcome, message = plain_words(error)
    flush()
    if process() == own:  # a copy that the learner's code has forked reports nothing
        write(4, f"{nonce}\n{outcome}\n{message[:2000]}".encode("utf-8", "replace"))
    leave(0)
    return 0
