"""The operator's guide knows every setting, and no other."""

import re
from pathlib import Path

from codehub.platform.settings.config import Config, variable_name
from codehub.platform.settings.document import settings_table, undocumented

GUIDE = Path(__file__).parents[3] / "docs/guides/operator.md"
KNOWN = {variable_name(name) for name in Config.model_fields} | {"CODEHUB_SECRETS_DIR"}


def test_the_table_has_a_row_for_each_setting() -> None:
    rows = settings_table().splitlines()[2:]
    assert len(rows) == len(Config.model_fields)
    assert "| `CODEHUB_RATE_LIMITS` | `true` | Limit requests per user and per address. |" in rows
    assert "development-only" not in settings_table()


def test_a_setting_that_a_guide_forgets_is_found(tmp_path: Path) -> None:
    guide = tmp_path / "guide.md"
    guide.write_text(settings_table().replace("`CODEHUB_SMTP_URL`", "mail"))
    assert undocumented(guide) == ["CODEHUB_SMTP_URL"]


def test_the_operators_guide_names_every_setting() -> None:
    assert undocumented(GUIDE) == []


def test_the_operators_guide_names_no_setting_that_is_not_there() -> None:
    named = set(re.findall(r"`(CODEHUB_[A-Z_]+)\b", GUIDE.read_text(encoding="utf-8")))
    assert named - KNOWN == set()
