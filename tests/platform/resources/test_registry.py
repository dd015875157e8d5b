"""Who may see and reach what, without the contexts knowing each other."""

from collections.abc import Callable
from uuid import UUID

import pytest

from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.ids import new_id
from codehub.platform.resources import registry
from codehub.platform.resources.registry import (
    may_reach,
    may_see,
    register_grant,
    register_resource,
    resource,
)

THING = new_id()
ADA, BOB = Actor(id=new_id(), role="student"), Actor(id=new_id(), role="student")


@pytest.fixture(autouse=True)
def empty_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_resources", {})
    monkeypatch.setattr(registry, "_grants", {})


def only(*actors: Actor) -> Callable[[Actor, UUID], bool]:
    return lambda actor, resource_id: actor in actors


def nobody(actor: Actor, resource_id: UUID) -> bool:
    return False


def register_thing(visible: Callable[[Actor, UUID], bool] = nobody) -> None:
    register_resource(
        kind="thing",
        exists=lambda resource_id: resource_id == THING,
        visible=visible,
        title=lambda resource_id: "A thing" if resource_id == THING else None,
        url=lambda resource_id: None,
    )


def test_a_kind_tells_of_its_objects() -> None:
    register_thing()
    assert resource("thing").title(THING) == "A thing"
    assert resource("thing").title(new_id()) is None
    assert resource("thing").url(THING) is None


def test_a_kind_is_registered_once() -> None:
    register_thing()
    with pytest.raises(ValueError, match="thing"):
        register_thing()


def test_a_kind_that_nobody_has_registered_is_an_error() -> None:
    with pytest.raises(LookupError, match="thing"):
        resource("thing")


def test_without_a_grant_nobody_reaches_anything() -> None:
    register_thing(only(ADA))
    assert not may_reach(ADA, "thing", THING)
    assert not may_reach(ANONYMOUS, "other", THING)


def test_any_grant_is_enough() -> None:
    register_thing()
    register_grant(kind="thing", name="a", allows=only(ADA))
    register_grant(kind="thing", name="b", allows=only(BOB))
    assert may_reach(ADA, "thing", THING)
    assert may_reach(BOB, "thing", THING)
    assert not may_reach(ANONYMOUS, "thing", THING)


def test_a_grant_may_let_visitors_through_to_one_object_and_not_to_others() -> None:
    register_thing()
    register_grant(kind="thing", name="preview", allows=lambda _actor, resource_id: resource_id == THING)
    assert may_reach(ANONYMOUS, "thing", THING)
    assert may_see(ANONYMOUS, "thing", THING)
    assert not may_reach(ANONYMOUS, "thing", new_id())


def test_a_grant_may_come_before_its_kind_and_has_a_name_of_its_own() -> None:
    register_grant(kind="thing", name="a", allows=only(ADA))
    register_thing()
    assert list(resource("thing").grants) == ["a"]
    with pytest.raises(ValueError, match="a"):
        register_grant(kind="thing", name="a", allows=only(BOB))


def test_an_object_is_seen_by_its_owners_rule_or_through_a_grant_if_it_exists() -> None:
    register_thing(only(ADA))
    register_grant(kind="thing", name="lesson", allows=only(BOB))
    assert may_see(ADA, "thing", THING)
    assert may_see(BOB, "thing", THING)
    assert not may_see(ANONYMOUS, "thing", THING)
    assert not may_see(ADA, "thing", new_id())
