"""Templates that only the tests have."""

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from codehub.platform.mail.ports import mailer


@pytest.fixture(autouse=True)
def templates() -> Iterator[None]:
    engines = copy.deepcopy(settings.TEMPLATES)
    engines[0]["DIRS"] = [Path(__file__).parent / "templates"]
    with override_settings(TEMPLATES=engines):
        yield


@pytest.fixture(autouse=True)
def fresh_mailer() -> Iterator[None]:
    mailer.cache_clear()
    yield
    mailer.cache_clear()
