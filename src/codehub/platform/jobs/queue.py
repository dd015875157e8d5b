"""Jobs put on Procrastinate's queue, through Django's connection."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from procrastinate.contrib.django import app

if TYPE_CHECKING:
    from codehub.platform.jobs.registry import Job


def enqueue(job: "Job[Any]", arguments: Mapping[str, Any]) -> int:
    """Write a job row in the caller's transaction and return its id."""
    task = app.configure_task(job.name, allow_unknown=True, queue=job.queue)
    return task.defer(**arguments)
