"""What the asserts of the author's tests become: comparisons that explain themselves. Runs only inside a box.

The learner's code shares this process. What it replaces in the library or in `builtins` is not used here.
"""

import _weakref
import builtins
import operator
import reprlib
import types
from collections.abc import Callable

TYPE_CHECKING = False  # `typing` would cost every box two milliseconds
if TYPE_CHECKING:
    from typing import Any

# Functions look names up in these, which a learner's `builtins.len = …` does not reach.
globals()["__builtins__"] = vars(builtins).copy()

REPR_LENGTH = 200
Words = Callable[[], object] | None  # the author's message, as a function that makes it


def ids(*kinds: type) -> frozenset[int]:
    """Types are told by their address, as a metaclass may claim that its classes equal any other."""
    return frozenset(map(id, kinds))


ATOMS = ids(int, float, complex, bool, str, bytes, bytearray, type(None))
PLAIN = ATOMS | ids(set, frozenset, list, tuple, dict)
PROXIES = ids(types.MappingProxyType, _weakref.ProxyType, _weakref.CallableProxyType)
flags_of = vars(type)["__flags__"].__get__
IMMUTABLE = 1 << 8  # Py_TPFLAGS_IMMUTABLETYPE: written in C, and no program can change it
MISSING = object()


def equal(left: "Any", right: "Any") -> bool:
    """Return `left == right`; where `right` is plain data, no class that the learner wrote has a say in it.

    Plain are exact numbers, texts, None, sets, and lists, tuples and dictionaries with their elements. What a
    learner's class inherits from them counts (a named tuple, an IntEnum); its own `__eq__` does not.
    """
    kind: Any = type(right)
    if kind is list or kind is tuple:
        return same_elements(left, right, kind)
    if kind is dict:
        return same_values(left, right)
    if id(kind) not in PLAIN or harmless(type(left)):
        return bool(left == right)
    return kind.__eq__(right, left) is True


def harmless(kind: type) -> bool:
    """Whether `==` of this type runs no code of the learner's."""
    return bool(flags_of(kind) & IMMUTABLE) and id(kind) not in PROXIES


def same_elements(left: "Any", right: "Any", kind: "Any") -> bool:
    """Compare two lists or two tuples."""
    if not issubclass(type(left), kind):
        return False
    items = list(kind.__iter__(left))
    if only_atoms(items):
        return kind.__eq__(left, right) is True
    return len(items) == len(right) and all(map(same, items, right))


def same_values(left: "Any", right: "Any") -> bool:
    """Compare two dictionaries; a key of the learner's would have to have the hash of the one it imitates."""
    if not issubclass(type(left), dict) or dict.__len__(left) != len(right):
        return False
    if only_atoms(dict.values(left)):
        return dict.__eq__(left, right) is True
    return all(same(dict.get(left, key, MISSING), value) for key, value in right.items())


def only_atoms(items: "Any") -> bool:
    """Whether the interpreter may compare all of them, which is quick for long ones."""
    return frozenset(map(id, map(type, items))) <= ATOMS


def same(left: "Any", right: "Any") -> bool:
    """Return whether two elements are the same or equal, which is what containers ask."""
    return left is right or equal(left, right)


def contains(left: "Any", right: "Any") -> bool:
    """Return `left in right`."""
    if type(right) is list or type(right) is tuple:
        return any(same(left, item) for item in right)
    return left in right


COMPARISONS: "dict[str, Callable[[Any, Any], object]]" = {
    "==": equal,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "is": operator.is_,
    "is not": operator.is_not,
    "in": contains,
    "not in": lambda left, right: not contains(left, right),
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
