from dataclasses import dataclass
from uuid import UUID

import pytest
from pydantic import ValidationError

from codehub.kernel.events import Event, event_class
from codehub.kernel.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class KettleBoiled(Event, name="kitchen.kettle_boiled.v1"):
    kettle_id: UUID
    litres: float = 1.0


def test_an_event_survives_the_journey_as_json() -> None:
    event = KettleBoiled(kettle_id=new_id(), litres=1.5)
    payload = event.to_payload()
    assert payload == {"kettle_id": str(event.kettle_id), "litres": 1.5}
    assert KettleBoiled.from_payload(payload) == event


def test_members_that_came_later_are_ignored_and_missing_ones_take_their_default() -> None:
    kettle_id = new_id()
    assert KettleBoiled.from_payload({"kettle_id": str(kettle_id), "colour": "red"}).litres == 1.0


def test_a_payload_that_lacks_what_it_needs_is_refused() -> None:
    with pytest.raises(ValidationError, match="kettle_id"):
        KettleBoiled.from_payload({"litres": 1})


def test_a_class_is_found_by_its_name() -> None:
    assert event_class("kitchen.kettle_boiled.v1") is KettleBoiled
    assert event_class("kitchen.kettle_boiled.v9") is None


def test_names_are_needed_and_unique() -> None:
    with pytest.raises(TypeError, match="needs a name"):
        type("Nameless", (Event,), {})
    with pytest.raises(TypeError, match="is the name of KettleBoiled already"):
        type("Copy", (Event,), {}, name="kitchen.kettle_boiled.v1")


def test_an_event_without_stream_says_so() -> None:
    with pytest.raises(TypeError, match="KettleBoiled names no stream"):
        _ = KettleBoiled(kettle_id=new_id()).stream
