"""The same functions in every script language, for test_scripts.py."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Functions:
    """Programs of one language, all with a function `f`.

    four: returns [4] for 2. five: prints its argument, then returns [5]. shown: how f(2) and [5] are told.
    everything: takes and returns all types, see test_scripts.py. nothing: what it is when nothing returns.
    fails: fails in its third line. failure: what is told then. lacking: has no such function.
    other: has two parameters, which is told. deep: never ends. early: ends the process. odd: programs that
    return no data, and how that is told. fitting: other values that will do for [4].
    """

    four: str
    five: str
    shown: str
    everything: str
    nothing: tuple[str, str]
    fails: str
    failure: str
    lacking: tuple[str, str]
    other: tuple[str, str]
    deep: str
    early: str
    odd: dict[str, str]
    fitting: tuple[str, ...] = field(default=())


SCRIPTS = {
    "ruby": Functions(
        four="def f(n) = [n * 2]",
        five="def f(n)\n  puts n\n  [5]\nend",
        shown="f(2) returned [5], expected [4]",
        everything="""
def f(a, b, c, d, e, g)
  raise "wrong arguments" unless c == true && e == [[1, -2], []]
  { "é" => [a.to_s, b.to_s], last: [d, g.size.to_s, g["a b"].to_s], "": [] }
end
""",
        nothing=("def f(n) end", "nothing (nil)"),
        fails="def f(n)\n  n.abs\n  n.upcase\nend",
        failure="Line 3: NoMethodError: undefined method `upcase' for 2:Integer",
        lacking=("def g(n) end", "solution.rb has no function f(n)."),
        other=(
            "def f(n, m) end",
            "wrong number of arguments (given 1, expected 2). It has to be f(n).",
        ),
        deep="def f(n) = f(n)",
        early="def f(n) = exit",
        odd={
            "def f(n) = 1..2": "f(2) returned 1..2, expected [4].",
            "def f(n)\n  a = [4]\n  a << a\nend": "f(2) returned [4, [...]], expected [4].",
            "def f(n) = [4.0]": "f(2) returned [4.0], expected [4]",
            "def f(n) = {a: 4}": 'f(2) returned {"a" => 4} (a hash), expected [4] (an array)',
            'def f(n) = ["\\xff"]': 'f(2) returned ["\\xff"], expected [4]',
        },
    ),
}
