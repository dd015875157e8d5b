"""The number of queries of every page stays the same however much there is; times are for `learn_page`."""

import pytest

from tests.load.data import Size, fill
from tests.load.pages import REFERENCE, query_counts


@pytest.mark.django_db
def test_more_courses_and_learners_take_no_more_queries() -> None:
    little = query_counts(fill(Size(courses=2, learners=2, enrolments=2, lessons=2)))
    much = query_counts(fill(Size(courses=30, learners=20, enrolments=200, lessons=24)))
    assert much == little
    assert little[REFERENCE] == 1
    assert max(little.values()) <= 10
