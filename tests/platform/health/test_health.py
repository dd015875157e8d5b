"""Health of a web process and its services."""

from collections.abc import Iterator

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import Settings

import codehub.composition.urls  # noqa: F401 - before a test says that there are fewer services
from codehub.platform.health import checks, database
from codehub.platform.health.checks import Health, Status, forget_check, register_check, worst
from codehub.platform.health.routes import check_routes, count_routes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_registry(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    monkeypatch.setattr(checks, "_checks", dict(checks._checks))
    settings.CODEHUB_SERVICES = ("accounts", "practice")


@pytest.fixture
def judge() -> Iterator[list[Health]]:
    """The state of a made-up judge, a dependency of practice."""
    state = [Health()]
    register_check("judge", lambda: state[0], service="practice")
    yield state
    forget_check("judge", service="practice")


def test_a_live_process_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    register_check("database", lambda: pytest.fail("asked"))
    answer = Client().get("/health/live")
    assert answer.json() == {"status": "healthy", "service": "web", "dependencies": {}}


def test_a_probe_may_ask_by_any_address() -> None:
    for path in ("/health", "/health/live", "/health/ready"):
        assert Client().get(path, headers={"Host": "10.1.2.3:8000"}).status_code == 200


def test_ready_names_its_dependencies_and_loads_every_address() -> None:
    register_check("routes", check_routes)
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
    body = answer.json()
    assert (body["status"], body["service"]) == ("healthy", "web")
    assert body["dependencies"]["database"] == {"status": "healthy"}
    assert body["dependencies"]["routes"]["count"] > 5


def test_an_address_that_cannot_be_loaded_makes_the_process_not_ready(settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.platform.health.no_such_module"
    register_check("routes", check_routes)
    count_routes.cache_clear()
    told = checks.process_report("web")
    assert told["status"] == "unhealthy"
    assert told["dependencies"]["routes"]["detail"] == "The check failed: ModuleNotFoundError."


def test_health_has_every_service(judge: list[Health]) -> None:
    body = Client().get("/health").json()
    assert body["services"]["practice"]["dependencies"]["judge"] == {"status": "healthy"}
    assert body["services"]["accounts"]["status"] == "healthy"


def test_a_degraded_service_is_told_and_still_answers(judge: list[Health]) -> None:
    judge[0] = Health(status="degraded", detail="No judge is running.", data={"waiting": 3})
    answer = Client().get("/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    told = answer.json()["services"]["practice"]["dependencies"]["judge"]
    assert told == {"status": "degraded", "detail": "No judge is running.", "waiting": 3}
    assert Client().get("/health/ready").status_code == 200


def test_one_service_that_is_down_degrades_the_whole(judge: list[Health]) -> None:
    judge[0] = Health(status="unhealthy", detail="The judge is not safe here.")
    answer = Client().get("/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    assert answer.json()["services"]["practice"]["status"] == "unhealthy"


def test_a_check_that_raises_is_unhealthy_and_keeps_its_secrets() -> None:
    def unreachable() -> Health:
        raise OperationalError("password for codehub at 10.1.2.3 is wrong")

    register_check("database", unreachable)
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer.json()["status"]) == (503, "unhealthy")
    assert answer.json()["dependencies"]["database"]["detail"] == "The check failed: OperationalError."
    assert b"10.1.2.3" not in answer.content


def test_missing_migrations_are_unhealthy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database._Migrated, "done", False)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'http'")
    detail = Client().get("/health/ready").json()["dependencies"]["database"]["detail"]
    assert detail == "1 migrations are not applied; run `migrate`."


def test_a_process_that_stops_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Client().get("/health/ready").status_code == 200
    try:
        checks.begin_draining()
        answer = Client().get("/health/ready")
        assert (answer.status_code, answer.json()["dependencies"]["process"]["detail"]) == (
            503,
            "It is stopping.",
        )
        assert Client().get("/health/live").status_code == 200
    finally:
        checks._draining.clear()


@pytest.mark.parametrize(
    ("statuses", "result"),
    [
        ([], "healthy"),
        (["healthy", "degraded"], "degraded"),
        (["unhealthy", "degraded", "healthy"], "unhealthy"),
    ],
)
def test_the_worst_counts(statuses: list[Status], result: Status) -> None:
    assert worst(statuses) == result
