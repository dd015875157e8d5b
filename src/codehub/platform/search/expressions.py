"""Vectors and queries made by `words`, as expressions for querysets."""

from django.db.models import BooleanField, F, Func, IntegerField, TextField, Value

RANK_STEPS = 1_000_000


class _Vector(Func):
    template = "%(expressions)s::tsvector"
    output_field = TextField()


class _Query(Func):
    template = "%(expressions)s::tsquery"
    output_field = TextField()


class _Matches(Func):
    template = "(%(expressions)s)"
    arg_joiner = " @@ "
    output_field = BooleanField()


class _Distance(Func):
    function = "ts_rank"
    template = f"(-{RANK_STEPS} * %(function)s(%(expressions)s))::integer"
    output_field = IntegerField()


def vector(text: str) -> Func:
    """Return the text of `vector_of` as a value for a SearchVectorField."""
    return _Vector(Value(text))


def matches(column: str, query: str) -> Func:
    """Return whether a column's vector fits the text of `query_of`; a GIN index of the column serves it."""
    return _Matches(F(column), _Query(Value(query)))


def distance(column: str, query: str) -> Func:
    """Return a whole number that is the smaller the better a column's vector fits (`ts_rank`, negated)."""
    return _Distance(F(column), _Query(Value(query)))
