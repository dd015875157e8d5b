"""What the agent accepts on its command line and in its environment."""

from pathlib import Path

import pytest

from codehub_judge.agent.options import read_options

URL = {"CODEHUB_JUDGE_DATABASE_URL": "postgres:///x"}


def test_the_environment_gives_what_the_command_line_does_not() -> None:
    environment = {
        **URL,
        "CODEHUB_JUDGE_SLOTS": "3",
        "CODEHUB_JUDGE_ALLOW_DEGRADED": "true",
        "CODEHUB_JUDGE_CACHE_DIR": "/cache",
        "CODEHUB_JUDGE_PYTHON": "exec",
    }
    options = read_options(["--boxes", "7"], environment)
    assert (options.slots, options.boxes, options.allow_degraded) == (3, 7, True)
    assert (options.cache, options.python) == (Path("/cache"), "exec")
    assert read_options(["--python", "warm"], environment).python == "warm"


def test_without_anything_said_degraded_mode_is_not_allowed() -> None:
    options = read_options([], URL)
    assert (options.slots, options.boxes, options.allow_degraded, options.health_port) == (2, 4, False, None)


@pytest.mark.parametrize(
    ("arguments", "environment", "message"),
    [
        ([], {}, "CODEHUB_JUDGE_DATABASE_URL"),
        (["--slots", "0"], URL, "between 1 and 256"),
        (["--slots", "many"], URL, "invalid"),
        ([], {**URL, "CODEHUB_JUDGE_BOXES": "-1"}, "between 1 and 256"),
        ([], {**URL, "CODEHUB_JUDGE_PYTHON": "fast"}, "must be warm or exec"),
    ],
)
def test_nonsense_ends_with_a_message(
    capsys: pytest.CaptureFixture[str], arguments: list[str], environment: dict[str, str], message: str
) -> None:
    with pytest.raises(SystemExit):
        read_options(arguments, environment)
    assert message in capsys.readouterr().err
