"""A learner, and a client that is logged in as them."""

import pytest

from codehub.contexts.accounts.models.user import User
from tests.clients import ApiClient
from tests.factories.accounts import make_user


@pytest.fixture
def user(db: None) -> User:
    return make_user()


@pytest.fixture
def learner(api: ApiClient, user: User) -> ApiClient:
    return api.force_login(user)
