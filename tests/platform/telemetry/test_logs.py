"""Log lines."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from django.conf import settings

from codehub.platform.telemetry.logs import configure


@pytest.fixture(autouse=True)
def restore_logging() -> Iterator[None]:
    handlers = logging.root.handlers[:]
    yield
    configure(settings.LOGGING)
    logging.root.handlers[:] = handlers
    structlog.contextvars.clear_contextvars()


def test_a_line_is_one_json_object_with_what_is_bound(capsys: pytest.CaptureFixture[str]) -> None:
    configure({"format": "json", "level": "INFO"})
    structlog.contextvars.bind_contextvars(request_id="r-1")
    structlog.get_logger("codehub.test").info("judged", tests=3)
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["tests"], line["request_id"], line["level"]) == ("judged", 3, "r-1", "info")
    assert line["timestamp"].endswith("Z")


def test_the_standard_library_logs_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    configure({"format": "json", "level": "WARNING"})
    structlog.contextvars.bind_contextvars(request_id="r-2")
    logging.getLogger("some.library").warning("disk %s", "full", extra={"free": 0})
    logging.getLogger("some.library").info("not important enough")
    [line] = capsys.readouterr().err.splitlines()
    parsed = json.loads(line)
    assert (parsed["event"], parsed["free"], parsed["request_id"]) == ("disk full", 0, "r-2")


def test_an_exception_is_inside_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure({"format": "json", "level": "INFO"})
    structlog.get_logger("codehub.test").error("failed", exc_info=RuntimeError("broken\npipe"))
    [line] = capsys.readouterr().err.splitlines()
    assert "RuntimeError: broken" in json.loads(line)["exception"]


def test_pretty_lines_are_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    configure({"format": "pretty", "level": "INFO"})
    structlog.get_logger("codehub.test").info("ready", port=8000)
    text = capsys.readouterr().err
    assert "ready" in text
    assert not text.lstrip().startswith("{")


def test_auto_is_json_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    configure({"format": "auto", "level": "INFO"})
    structlog.get_logger("codehub.test").info("ready")
    assert json.loads(capsys.readouterr().err)["event"] == "ready"
