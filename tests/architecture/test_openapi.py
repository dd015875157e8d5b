"""The schema is the same text for the same code, without a database; the browser's client is made from it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from codehub.composition.install import browser_assets

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


@pytest.fixture
def generated(tmp_path: Path) -> Path:
    """The types of the browser's client as they are made from the schema of today."""
    schema, client = tmp_path / "openapi.json", tmp_path / "schema.d.ts"
    schema.write_text(printed("1"))
    python = Path(sys.executable)
    subprocess.run(
        [*browser_assets.npm(python), "run", "--silent", "api", "--", str(schema), str(client)],
        cwd=ROOT / "web",
        env={**os.environ, **browser_assets.node_environment(python)},
        check=True,
    )
    return client


def test_the_browsers_client_fits_the_schema(generated: Path) -> None:
    kept = ROOT / "web" / "src" / "shared" / "api" / "schema.d.ts"
    assert generated.read_text() == kept.read_text(), "stale: run `npm run api` as web/README.md says"
