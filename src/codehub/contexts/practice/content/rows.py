"""The expected rows of a test in SQL."""

import json
from collections.abc import Sequence

from codehub.contexts.practice.contracts import JsonValue
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located

MAX_BYTES = 256 * 1024
MAX_COLUMNS = 100


def read_rows(fields: Fields, report: Report, *, named: bool) -> str:
    """Return the key `expected` as JSON text of `{columns: [text] | null, rows}`.

    `named` makes the names of columns needed.
    """
    node = fields.take("expected")
    if node is None:
        return ""
    inner = Fields(node, fields.path, report, what="expected")
    columns = inner.texts("columns", required=named, max_items=MAX_COLUMNS) or None
    rows = _rows(inner, None if columns is None else len(columns), report)
    inner.finish()
    text = json.dumps({"columns": columns, "rows": rows}, ensure_ascii=False)
    if len(text.encode()) > MAX_BYTES:
        report(fields.path, node.line, f"expected is larger than {MAX_BYTES // 1024} KiB")
    return text


def _rows(fields: Fields, width: int | None, report: Report) -> list[list[JsonValue]]:
    node = fields.take("rows")
    if node is None:
        return []
    if not isinstance(node.value, list):
        report(fields.path, node.line, "rows must be a list of rows, each a list of values")
        return []
    rows = []
    for item in node.value:
        row = _row(item, fields, report)
        if width is None:
            width = len(row)
        elif row and len(row) != width:
            report(fields.path, item.line, f"this row has {len(row)} values, not {width}")
        rows.append(row)
    return rows


def _row(node: Located, fields: Fields, report: Report) -> list[JsonValue]:
    if not isinstance(node.value, list) or not node.value:
        report(fields.path, node.line, "a row must be a list of values, such as [1, Ada]")
        return []
    _check_values(node.value, fields, report)
    return [_plain(item) for item in node.value]


def _check_values(items: Sequence[Located], fields: Fields, report: Report) -> None:
    for item in items:
        if isinstance(item.value, bool | list | dict):
            report(
                fields.path,
                item.line,
                "a value must be text, a number or null; for true and false write 1, 0",
            )


def _plain(node: Located) -> JsonValue:
    return node.value if isinstance(node.value, str | int | float) else None
