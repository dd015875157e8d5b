"""What pages ask the API for, and how many queries each answer takes."""

from urllib.parse import quote

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.clients import ApiClient
from tests.load.data import Sample

OF_TRANSACTIONS = {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"}
REFERENCE = "one indexed query, anonymous"


def requests(sample: Sample) -> dict[str, str]:
    """Return the addresses by what they are."""
    course, search = sample.course, quote("programs pyth")
    return {
        REFERENCE: "/courses/showcase",
        "learn: outline": f"/courses/slug/{course.slug}",
        "learn: lesson": f"/courses/slug/{course.slug}/lessons/{sample.lesson.slug}",
        "learn: exercise": f"/exercises/{sample.exercise_id}",
        "learn: progress": f"/courses/{course.id}/progress",
        "dashboard: my courses": "/courses/mine",
        "dashboard: activity": "/courses/activity?tz=Europe/Berlin",
        "dashboard: submissions": "/submissions?limit=10",
        "catalogue": "/courses",
        "catalogue: search": f"/courses?search={search}",
        "catalogue: popular": "/courses?sort=popular",
        "catalogue: by title": "/courses?sort=title&code=python&level=beginner",
        "catalogue: filters": f"/courses/filters?search={search}",
    }


def query_counts(sample: Sample) -> dict[str, int]:
    """Return how many queries each request takes, with those for session and user and without the limits'."""
    counts = {}
    for name, path in requests(sample).items():
        client = ApiClient()
        if name != REFERENCE:
            client.force_login(sample.learners[0])
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(path)
        assert answer.status_code == 200, f"{path} answered {answer.status_code}"
        statements = [query["sql"].split(" ", 1)[0] for query in captured.captured_queries]
        counts[name] = sum(statement not in OF_TRANSACTIONS for statement in statements)
    return counts
