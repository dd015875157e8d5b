"""Structured logs: pretty on a terminal, one JSON object a line elsewhere; stdlib logging too."""

import logging
import logging.config
import sys
from collections.abc import Mapping
from typing import Any

import structlog
from structlog.typing import Processor

SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


def configure(settings: Mapping[str, str]) -> None:
    """Set up logging for a process; Django calls it with its LOGGING: `{"format", "level"}`."""
    wanted = settings.get("format", "auto")
    pretty = wanted == "pretty" or (wanted == "auto" and sys.stderr.isatty())
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *SHARED,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    logging.config.dictConfig(_handlers(_renderers(pretty=pretty), settings.get("level", "INFO")))


def _renderers(*, pretty: bool) -> list[Processor]:
    drop = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if pretty:
        return [drop, structlog.dev.ConsoleRenderer()]
    return [drop, structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]


def _handlers(renderers: list[Processor], level: str) -> dict[str, Any]:
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": SHARED,
        "processors": renderers,
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"structured": formatter},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "structured"}},
        "root": {"handlers": ["stderr"], "level": level},
        # our own middleware writes a line per request; Django adds one for what failed only
        "loggers": {
            "django.request": {"level": "ERROR"},
            "django.server": {"level": "CRITICAL"},
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            "uvicorn.error": {"level": "WARNING"},  # also tells of every WebSocket that comes and goes
            # tells jobs' arguments at every step: the addresses that mail goes to
            "procrastinate": {"level": "WARNING"},
        },
    }
