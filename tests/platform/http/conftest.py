import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from pytest_django import Settings


@pytest.fixture(autouse=True)
def example_api(settings: Settings) -> None:
    """Serve the example API instead of CodeHub's."""
    settings.ROOT_URLCONF = "tests.platform.http.example_urls"


@pytest.fixture
def ada(db: None) -> AbstractBaseUser:
    return get_user_model().objects.create(username="ada", email="ada@example.org", role="instructor")


@pytest.fixture
def ben(db: None) -> AbstractBaseUser:
    return get_user_model().objects.create(username="ben", email="ben@example.org")
