"""What a forked, already warm interpreter does with a script in SQL. Runs only inside a box.

The tables live in memory. Standard input is the setup script; then the learner's statements are run one by
one, and what they return is printed as tables. Descriptors in an examination: 3, a query that is run after
them (or nothing), and 4, a file for the reply: a word, a line feed and what belongs to the word.

    rows       JSON of the last result: {"columns": […], "rows": [[…], …]}; a BLOB is {"blob": hexadecimal}
    none       no statement returned rows
    large      the result has more rows, or the reply more bytes, than it may have
    setup      the setup script failed, and why
"""

import _json
import os
import sys

from warm_python import start  # type: ignore[import-not-found]

TYPE_CHECKING = False  # `typing` would cost every box two milliseconds
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

QUERY, REPLY = 3, 4  # descriptors
MOST_ROWS = 100_000
CLOSING = {"'": "'", '"': '"', "`": "`", "[": "]", "--": "\n", "/*": "*/"}
COMMENTS = ("--", "/*")
LARGE = "a result has more than {:,} rows"
UNFINISHED = "a quote or a comment is never closed"
# Numbers of the C library, and what of them is refused: a database is in memory and stays there.
DENY, OK = 1, 0
PRAGMA, READ, FUNCTION, VIRTUAL_TABLE = 19, 20, 31, 29
REFUSED = {24: "ATTACH or VACUUM", 25: "DETACH"}
PRAGMAS = (
    " table_info table_xinfo table_list index_list index_info index_xinfo foreign_key_list foreign_key_check "
    "foreign_keys integrity_check quick_check case_sensitive_like recursive_triggers collation_list "
    "defer_foreign_keys user_version data_version function_list pragma_list "
)
FUNCTIONS = frozenset(("load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "sqlite_log"))
MODULES = ("fts", "rtree", "json", "pragma_")
STATEMENTS = "sqlite_stmt"  # the text of all statements: a view on it would answer by what is asked of it
quoted = _json.encode_basestring


class Failed(Exception):
    """A statement failed; the text says where and why."""


class Rows:
    """What a statement returned. whole: False when there are more than these."""

    def __init__(self, columns: list[str], rows: list[tuple[object, ...]], *, whole: bool) -> None:
        self.columns, self.rows, self.whole = columns, rows, whole


class Database:
    """Runs scripts, each statement by itself, in a database in memory."""

    def __init__(self) -> None:
        import _sqlite3

        self._sqlite = _sqlite3
        self._connection = _sqlite3.connect(":memory:", isolation_level=None)
        self._connection.text_factory = lambda data: data.decode("utf-8", "replace")
        self._connection.execute("PRAGMA temp_store=MEMORY").close()
        self._connection.set_authorizer(self._allow)
        self._refused = ""

    def run(self, script: str) -> "Iterator[Rows]":
        """Run the statements of a script; give what they return. Raise Failed, MemoryError."""
        for begin, end in statements(script, self._sqlite.complete_statement):
            rows = self._one(script, begin, end)
            if rows:
                yield rows

    def _one(self, script: str, begin: int, end: int) -> Rows | None:
        self._refused = ""
        try:
            cursor = self._connection.execute(script[begin:end])
            if cursor.description is None:
                return None
            rows = cursor.fetchmany(MOST_ROWS)
            whole = cursor.fetchone() is None
            return Rows([str(column[0]) for column in cursor.description], rows, whole=whole)
        except (self._sqlite.Error, self._sqlite.Warning, ValueError) as error:
            why = f"{self._refused} is not allowed here" if self._refused else str(error)
            raise Failed(f"Line {line_of(script, begin, end, why)}: {why}") from None

    def _allow(self, action: int, first: str | None, second: str | None, *_where: object) -> int:
        """Say whether a statement may do what it is about to do."""
        refused = REFUSED.get(action, "")
        if action == PRAGMA and f" {first} ".lower() not in PRAGMAS:
            refused = f"PRAGMA {first}"
        elif action == FUNCTION and (second or "").lower() in FUNCTIONS:
            refused = f"the function {second}"
        elif action == VIRTUAL_TABLE and not (second or "").lower().startswith(MODULES):
            refused = f"a virtual table of the module {second}"
        elif action == READ and (first or "").lower() == STATEMENTS:
            refused = f"reading {STATEMENTS}"
        self._refused = self._refused or refused
        return DENY if refused else OK


def past(script: str, at: int) -> int:
    """Return where the text, name or comment that begins here ends; raise Failed when it never does."""
    opening = script[at : at + 2] if script[at : at + 2] in COMMENTS else script[at]
    if opening not in CLOSING:
        return at + 1
    closing = CLOSING[opening]
    end = script.find(closing, at + len(opening))
    if end >= 0:
        return end + len(closing)
    if opening in COMMENTS:
        return len(script)
    raise Failed(f"Line {script.count(chr(10), 0, at) + 1}: {UNFINISHED}")


def statements(script: str, complete: "Any") -> "Iterator[tuple[int, int]]":
    """Give where each statement begins, without the comments before it, and ends."""
    at, begin = 0, -1
    while at < len(script):
        end = past(script, at)
        if begin < 0 and not script[at].isspace() and script[at : at + 2] not in COMMENTS:
            begin = at
        # A trigger has statements with semicolons of their own.
        if script[at] == ";" and complete(script[begin:end]):
            yield begin, end
            begin = -1
        at = end
    if begin >= 0:
        yield begin, len(script)


def line_of(script: str, begin: int, end: int, why: str) -> int:
    """Return the line of what sqlite names, if it is in the statement just once, else the statement's."""
    named = why.partition('near "')[2].rpartition('"')[0] or why.rpartition(": ")[2]
    if named and script.count(named, begin, end) == 1:
        begin = script.index(named, begin, end)
    return script.count("\n", 0, begin) + 1


def shown(value: object) -> str:
    """Return a value as it stands in a table."""
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    return " ".join(str(value).splitlines()) if isinstance(value, str) else str(value)


def table(rows: Rows) -> "Iterator[str]":
    """Give the lines of an aligned table; numbers stand on the right."""
    texts = [[shown(value) for value in row] for row in rows.rows]
    names = [shown(name) for name in rows.columns]
    widths = [max(map(len, column)) for column in zip(names, *texts, strict=True)]
    yield "  ".join(name.ljust(width) for name, width in zip(names, widths, strict=True)).rstrip()
    yield "  ".join("-" * width for width in widths)
    for row, line in zip(rows.rows, texts, strict=True):
        cells = zip(row, line, widths, strict=True)
        yield "  ".join(
            text.rjust(width) if isinstance(value, (int, float)) else text.ljust(width)
            for value, text, width in cells
        ).rstrip()
    number = len(texts)
    yield f"({number:,} row{'' if number == 1 else 's'}{'' if rows.whole else ', and more'})"


def show(results: "Iterator[Rows]") -> Rows | None:
    """Print all results, a blank line between two; return the last."""
    last = None
    for rows in results:
        if last:
            print()
        last = rows
        for line in table(rows):
            print(line)
    return last


def cell(value: object) -> str:
    """Write a value as JSON."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return str(quoted(value))
    if isinstance(value, bytes):
        return f'{{"blob": "{value.hex()}"}}'
    return {"inf": "Infinity", "-inf": "-Infinity"}.get(repr(value), repr(value))


def reply(word: str, text: str, most: int) -> None:
    """Write a reply, or that it would be too large."""
    answer = f"{word}\n{text}".encode("utf-8", "backslashreplace")
    os.write(REPLY, answer if len(answer) <= most else b"large\n")


def rows_json(rows: Rows) -> str:
    """Write a result as JSON."""
    lines = ", ".join(f"[{', '.join(map(cell, row))}]" for row in rows.rows)
    return f'{{"columns": [{", ".join(map(quoted, rows.columns))}], "rows": [{lines}]}}'


def begin(source: bytes) -> "tuple[Database, str, str]":
    """Return a database, the setup script and the learner's."""
    start(source)
    return Database(), sys.stdin.read(), source.decode("utf-8-sig", "replace")


def set_up(database: Database, script: str) -> str:
    """Run the setup script, whose results nobody wants; return why it failed."""
    try:
        for _rows in database.run(script):
            pass
    except Failed as error:
        return str(error)
    return ""


def run_script(source: bytes, _code: bytes, _words: list[str]) -> int:
    """Run the setup script and the learner's; print what that returns."""
    database, setup, script = begin(source)
    if failed := set_up(database, setup):
        return fail(f"The setup script: {failed}")
    try:
        show(database.run(script))
    except Failed as error:
        return fail(str(error))
    sys.stdout.flush()
    return 0


def fail(message: str) -> int:
    """Tell why it ends, after what has been printed."""
    sys.stdout.flush()
    print(message, file=sys.stderr)
    return 1


def run_examined(source: bytes, _code: bytes, words: list[str]) -> int:
    """Do the same and reply with the last result, or with that of the query; words are the most bytes."""
    most = int(words[0])
    with open(QUERY, encoding="utf-8") as file:
        query = file.read()
    database, setup, script = begin(source)
    if failed := set_up(database, setup):
        reply("setup", failed, most)
        return 0
    try:
        last = show(database.run(script))
    except Failed as error:
        return fail(str(error))
    if query:
        try:
            *_, last = [None, *database.run(query)]
        except Failed as error:
            return fail(f"The query that looks at your tables afterwards failed. {error}")
    sys.stdout.flush()
    if not last:
        reply("none", "", most)
    elif not last.whole:
        reply("large", "", most)
    else:
        reply("rows", rows_json(last), most)
    return 0
