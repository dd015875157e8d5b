"""What a forked, already warm interpreter does with a test function of the author's. Runs only inside a box.

Descriptors beside those of a script: 3, the text of the author's tests, and 4, a socket for the outcome.

The learner's code shares this process, so nothing here can be kept from a program that traces the author's
code or searches the memory of its own interpreter. From others are kept the nonce, which is in no variable,
and the functions that compare, as no frame but their own leads to their module.
"""

import _frozen_importlib
import builtins
import marshal
import os
import sys
import types

import warm_asserts  # type: ignore[import-not-found]
from warm_python import FILE, flush, line_of, own_frames, show, start  # type: ignore[import-not-found]

TestFailed = warm_asserts.TestFailed
TESTS, OUTCOME = 3, 4  # descriptors
MESSAGE_LENGTH = 2000
ASSERTS = "<codehub asserts>"  # how unit_tests/python.py names the module warm_asserts in the author's code


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
        module.__dict__.update(__builtins__=builtins, __file__=FILE)
        exec(marshal.loads(self.code), module.__dict__)


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
    return "error", f"{line_of(error.__traceback__)}{type(error).__name__}: {error}"


def run_test(source: bytes, code: bytes, words: list[str]) -> int:
    """Run a test function and report its outcome; words are its name and the nonce of this run.

    Only a report with the nonce counts. While the learner's code runs, the nonce is on the interpreter's
    stack and nowhere else: no variable, list or frame that a program can look into has it. The function that
    writes is there as well, so replacing it comes too late; and a socket gives nothing back that was written.
    Where a program has put a pipe of its own in the place of the socket, the report of a failed test has only
    half of the nonce for it. That is all one expression, as a function would have the nonce in a variable.
    """
    leave = os._exit
    start(source)
    os.write(
        OUTCOME,
        words.pop().encode()[: None if (told := outcome(code, words[0])).startswith(b"passed\n") else 16]
        + b"\n"
        + told,
    )
    leave(0)
    return 0


def bound(code: types.CodeType, asserts: types.ModuleType) -> types.CodeType:
    """Put the module in the place of its name in the author's code: there it is no variable to be set."""
    constants: list[object] = []
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            constants.append(bound(constant, asserts))
        else:
            constants.append(asserts if constant == ASSERTS else constant)
    return code.replace(co_consts=tuple(constants))


def outcome(code: bytes, name: str) -> bytes:
    """Run the author's test function `name`; return its outcome, a line feed and a message."""
    leave, process, own = os._exit, os.getpid, os.getpid()  # before the learner's code can replace them
    with open(TESTS, "rb") as file:
        tests = compile(file.read(), "tests.py", "exec", dont_inherit=True)
    tests = bound(tests, globals().pop("warm_asserts"))
    sys.meta_path.insert(0, SolutionFinder(code))  # type: ignore[arg-type]
    # With builtins of its own, as those that the learner's code replaces are for that code alone.
    namespace: dict[str, object] = {"__name__": "tests", "__builtins__": vars(builtins).copy()}
    what, message = "passed", ""
    try:
        exec(tests, namespace)
        namespace[name]()  # type: ignore[operator]
    except SystemExit:
        leave(0)  # ended by the learner's code: no outcome, and the host says so
    except BaseException as error:
        what, message = plain_words(error)
    flush()
    if process() != own:
        leave(0)  # a copy that the learner's code has forked reports nothing
    return f"{what}\n{message[:MESSAGE_LENGTH]}".encode("utf-8", "replace")
