"""Figures for a monitoring system: a registry of sources, and Prometheus' text format.

    register_metrics("practice", practice_metrics)

A source is asked at every scrape and returns its figures as they are then; a counter of one process would
miss what the others do.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
Kind = Literal["counter", "gauge"]


@dataclass(frozen=True, slots=True)
class Sample:
    """One value and the labels that tell it from the others of its metric."""

    value: float
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure with its samples; names follow Prometheus: base units, `_total` for counters."""

    name: str
    kind: Kind
    help: str
    samples: Iterable[Sample]


Source = Callable[[], Iterable[Metric]]

_sources: dict[str, Source] = {}


def register_metrics(service: str, source: Source) -> None:
    """Register the figures of a service. Registering it again replaces them."""
    _sources[service] = source


def metrics_text(services: Iterable[str]) -> str:
    """Return the figures of the services that have some."""
    sources = [_sources[service] for service in services if service in _sources]
    return "".join(line for source in sources for metric in source() for line in _lines(metric))


def _lines(metric: Metric) -> Iterable[str]:
    yield f"# HELP {metric.name} {metric.help}\n# TYPE {metric.name} {metric.kind}\n"
    for sample in metric.samples:
        labels = ",".join(f'{name}="{_escaped(value)}"' for name, value in sample.labels.items())
        yield f"{metric.name}{f'{{{labels}}}' if labels else ''} {sample.value:.12g}\n"


def _escaped(value: str) -> str:
    # a language or an agent may have any name
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
