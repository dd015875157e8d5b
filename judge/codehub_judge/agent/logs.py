"""The agent's log: plain on a terminal, elsewhere a JSON object a line with the members the platform uses."""

import json
import logging
import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime


class JsonFormatter(logging.Formatter):
    """One JSON object per record."""

    def format(self, record: logging.LogRecord) -> str:
        """See logging.Formatter."""
        entry = {
            "event": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry)


def configure_logging(environment: Mapping[str, str] = os.environ) -> None:
    """Log to stderr as CODEHUB_LOG_FORMAT (auto, pretty, json) and CODEHUB_LOG_LEVEL say."""
    wanted = environment.get("CODEHUB_LOG_FORMAT", "auto")
    pretty = wanted == "pretty" or (wanted == "auto" and sys.stderr.isatty())
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s") if pretty else JsonFormatter())
    logging.basicConfig(level=environment.get("CODEHUB_LOG_LEVEL", "INFO").upper(), handlers=[handler])
