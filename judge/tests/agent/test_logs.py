"""The agent's log lines."""

import json
import logging
import sys

from codehub_judge.agent.logs import JsonFormatter


def test_a_record_is_one_json_object_with_its_error() -> None:
    try:
        int("no number")
    except ValueError:
        record = logging.LogRecord("judge", logging.WARNING, "", 1, "attempt %d", (2,), sys.exc_info())
    entry = json.loads(JsonFormatter().format(record))
    assert (entry["event"], entry["level"], entry["logger"]) == ("attempt 2", "warning", "judge")
    assert "ValueError: invalid literal" in entry["exception"]
    assert entry["timestamp"].endswith("+00:00")
