"""Logged-in clients, and exercises that one of them reaches."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from codehub.contexts.practice.models import Exercise
from codehub.kernel.actors import Actor
from codehub.kernel.clock import frozen, now
from codehub.platform.resources import registry
from tests.clients import ApiClient
from tests.factories.accounts import make_user


@pytest.fixture
def user(db: None):
    return make_user(username="ada")


@pytest.fixture
def actor(user) -> Actor:
    return Actor(id=user.pk, role=user.role)


@pytest.fixture
def enrolled(api: ApiClient, user, exercise: Exercise, monkeypatch: pytest.MonkeyPatch) -> ApiClient:
    """A client whose user is let through to the exercise."""
    grants = registry._grants.setdefault("exercise", {})
    for name in list(grants):
        monkeypatch.delitem(grants, name)
    monkeypatch.setitem(grants, "tests.enrolled", lambda asker, _exercise: asker.id == user.pk)
    return api.force_login(user)


@pytest.fixture
def other(db: None) -> ApiClient:
    """Somebody else, who reaches nothing."""
    return ApiClient().force_login(make_user(username="ben"))


@pytest.fixture
def limits(settings: Settings) -> Iterator[None]:
    """Limits are on, and their clock stands still: on a busy machine a request would come back meanwhile."""
    settings.CODEHUB_RATE_LIMITS = True
    with frozen(now()):
        yield
