"""Reading Python text as a tree from several threads at once."""

import ast
import threading

# CPython before 3.11.9 and 3.12.3 counts the depth of the tree it builds once for the whole process: two
# threads that build at a time raise "SystemError: AST constructor recursion depth mismatch" (CPython's issue
# 106905), and a learner would be told of a judge error. Debian 12 brings 3.11.2.
_BUILDING = threading.Lock()


def parse(source: str) -> ast.Module:
    """Return the tree of `source`; raise SyntaxError, ValueError or RecursionError as ast.parse does."""
    with _BUILDING:
        return ast.parse(source)
