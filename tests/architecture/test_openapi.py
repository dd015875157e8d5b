"""The schema is the same text for the same code, and needs no database."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def printed(seed: str) -> str:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{ROOT / 'src'}",
        "PYTHONHASHSEED": seed,
        "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing",
    }
    command = [sys.executable, "-m", "codehub.composition.openapi"]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_the_schema_is_printed_the_same_every_time() -> None:
    first = printed("1")
    assert first == printed("2")
    schema = json.loads(first)
    assert schema["openapi"].startswith("3.1")
    assert all(path.startswith("/api/v1/") for path in schema["paths"])
    assert "queue_full" in schema["components"]["schemas"]["ErrorCode"]["enum"]
