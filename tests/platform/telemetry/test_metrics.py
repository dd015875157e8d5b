"""Prometheus' text, and who may read it."""

from collections.abc import Iterator
from ipaddress import ip_network

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from codehub.platform.telemetry import metrics
from codehub.platform.telemetry.metrics import Metric, Sample, metrics_text, register_metrics

TOKEN = "t0ken-of-the-monitoring"


@pytest.fixture(autouse=True)
def one_source(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    monkeypatch.setattr(metrics, "_sources", {})
    register_metrics("practice", source)
    settings.CODEHUB_SERVICES = ("practice", "learning")


def source() -> Iterator[Metric]:
    odd = {"agent": 'a"b\\c\nd', "kind": "run"}
    yield Metric("codehub_queue", "gauge", "How many wait.", [Sample(3, odd), Sample(0.25, {})])
    yield Metric("codehub_judged_total", "counter", "Verdicts.", [Sample(12345678901, {})])
    yield Metric("codehub_none", "gauge", "Nothing yet.", [])


def ask(**more: str) -> HttpResponse:
    return Client().get("/metrics", **{"REMOTE_ADDR": "127.0.0.1", **more})


def test_it_is_the_text_format() -> None:
    assert metrics_text(["practice", "learning"]) == (
        "# HELP codehub_queue How many wait.\n"
        "# TYPE codehub_queue gauge\n"
        'codehub_queue{agent="a\\"b\\\\c\\nd",kind="run"} 3\n'
        "codehub_queue 0.25\n"
        "# HELP codehub_judged_total Verdicts.\n"
        "# TYPE codehub_judged_total counter\n"
        "codehub_judged_total 12345678901\n"
        "# HELP codehub_none Nothing yet.\n"
        "# TYPE codehub_none gauge\n"
    )


def test_a_service_that_is_not_mounted_is_not_asked() -> None:
    assert metrics_text(["learning"]) == ""


def test_without_a_token_programs_on_this_machine_read_it() -> None:
    for address in ("127.0.0.1", "::1"):
        answer = ask(REMOTE_ADDR=address)
        assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
        assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
        assert b"codehub_judged_total 12345678901\n" in answer.content


@pytest.mark.parametrize("address", ["198.51.100.7", "10.0.0.1", "2001:db8::1", "", "nonsense"])
def test_without_a_token_nobody_else_does(address: str) -> None:
    answer = ask(REMOTE_ADDR=address)
    assert answer.status_code == 404
    assert b"codehub" not in answer.content


@pytest.mark.parametrize("proxies", [[], [ip_network("127.0.0.0/8")]])
@pytest.mark.parametrize(
    "header", ["HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST", "HTTP_FORWARDED"]
)
def test_nor_the_world_behind_a_proxy_on_this_machine(
    settings: Settings, proxies: list[object], header: str
) -> None:
    settings.CODEHUB_TRUSTED_PROXIES = proxies
    assert ask(**{header: "127.0.0.1"}).status_code == 404


def test_with_a_token_whoever_knows_it_reads_it_and_nobody_else(settings: Settings) -> None:
    settings.CODEHUB_METRICS_TOKEN = TOKEN
    assert ask(REMOTE_ADDR="198.51.100.7", HTTP_AUTHORIZATION=f"Bearer {TOKEN}").status_code == 200
    for given in ("", TOKEN, "Bearer ", f"Bearer {TOKEN}x", f"bearer {TOKEN}", "Bearer ü"):
        assert ask(HTTP_AUTHORIZATION=given).status_code == 404


def test_only_reading() -> None:
    assert Client().post("/metrics").status_code == 405
