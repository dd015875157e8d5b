"""Unit tests in Python: for one test its function alone, with asserts that explain themselves.

This happens on the host, as the author's file is trusted; the learner's is never seen here. Other tests are
taken out, so that a visible test cannot show the source of a hidden one.
"""

import ast
from collections.abc import Sequence

from codehub_judge import python_source
from codehub_judge.errors import PackageInvalid
from codehub_judge.languages import python
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

SIGNS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}
MAX_NAME = 200  # characters; the name travels in a message to the box
ASSERTS = "<codehub asserts>"  # stands for the module warm_asserts, by which warm_tests.py replaces it
COMPARE, TRUTH = "compare", "truth"  # its functions


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Run the learner's text and a test in a copy of the warm interpreter."""
    return python.warm(source, "warm_tests.run_test")


def question(file: str, name: str, nonce: str) -> tuple[bytes, tuple[str, ...]]:
    """Return what the harness reads and its arguments; raise PackageInvalid."""
    return source_of_test(file, name), (name, nonce)


def source_of_test(source: str, name: str) -> bytes:
    """Return the file with no test but `name`, asserts rewritten; raise PackageInvalid when it has none."""
    try:
        module = python_source.parse(source)
    except (SyntaxError, ValueError) as error:
        raise PackageInvalid(f"the unit test file cannot be read: {error}") from error
    if len(name) > MAX_NAME or not any(
        isinstance(node, ast.FunctionDef) and node.name == name for node in module.body
    ):
        raise PackageInvalid(f"the unit test file has no function {name}")
    module.body = [node for node in module.body if not _other_test(node, name)]
    explained = ast.fix_missing_locations(_Explain().visit(module))
    return ast.unparse(explained).encode()


def _other_test(node: ast.stmt, name: str) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name.startswith("test") and node.name != name


class _Explain(ast.NodeTransformer):
    """Turns `assert f(2) == 4` into a call that evaluates both sides once and says what they were."""

    def visit_Assert(self, node: ast.Assert) -> ast.stmt:
        """See ast.NodeTransformer."""
        test = node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            call = _call(COMPARE, test.left, _constant(SIGNS[type(test.ops[0])]), test.comparators[0])
            _describe(call, test.left)
        else:
            inverted = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
            value = test.operand if isinstance(test, ast.UnaryOp) and inverted else test
            call = _call(TRUTH, value, _constant(not inverted))
            _describe(call, value)
        if node.msg is not None:
            call.args.append(ast.Lambda(args=_no_arguments(), body=node.msg))
        return ast.copy_location(ast.Expr(call), node)


def _call(name: str, *args: ast.expr) -> ast.Call:
    function = ast.Attribute(_constant(ASSERTS), name, ast.Load())
    return ast.Call(func=function, args=list(args), keywords=[])


def _constant(value: str | bool) -> ast.Constant:
    return ast.Constant(value)


def _describe(call: ast.Call, value: ast.expr) -> None:
    """Add the text of the expression and whether it is a call ("returned") or not ("is")."""
    call.args += [_constant(ast.unparse(value)), _constant(isinstance(value, ast.Call))]


def _no_arguments() -> ast.arguments:
    return ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
