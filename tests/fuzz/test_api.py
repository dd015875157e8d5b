"""Every operation against generated requests: no server error, and answers as the schema says.

A time box keeps the suite short: each operation gets a few examples, the same ones in every run.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import schemathesis
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from codehub.composition.services import SERVICES
from codehub.composition.wiring import make_api
from codehub.composition.wsgi import application
from codehub.contexts.practice.models import JudgeAgent
from codehub.kernel.clock import now
from tests.factories.practice import JudgeDouble

EXAMPLES = 25
TOKEN = "a" * 32
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance]

schema = schemathesis.openapi.from_dict(
    {**make_api(SERVICES).get_openapi_schema(path_prefix="/api/v1/")},
)
schema.app = application
box = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def ada(db: None) -> AbstractBaseUser:
    return get_user_model().objects.create(username="ada", email="ada@example.org")


@pytest.fixture(autouse=True)
def judge(db: None) -> None:
    """A judge that is there as long as the test takes, so that programs are queued."""
    JudgeDouble().announce()
    JudgeAgent.objects.update(seen_at=now() + timedelta(hours=1))


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """Keep the test's own connection between requests, as Django's test client does."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.fixture
def session(ada: AbstractBaseUser) -> str:
    client = Client()
    client.force_login(ada)
    return client.cookies["codehub_session"].value


@schema.parametrize()
@box
def test_a_stranger_cannot_break_it(db: None, case: Case) -> None:
    ask(case, {"csrftoken": TOKEN})


@schema.parametrize()
@box
def test_somebody_logged_in_cannot_break_it(session: str, case: Case) -> None:
    ask(case, {"csrftoken": TOKEN, "codehub_session": session})


def ask(case: Case, cookies: dict[str, str]) -> None:
    case.call_and_validate(
        base_url="http://localhost", headers={"X-CSRFToken": TOKEN}, cookies=cookies, checks=CHECKS
    )
