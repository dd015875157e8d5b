"""Kinds of resources, and the grants through which they are reached.

A context registers the kinds it owns: does it exist, who may see it by its own rules, its title, its page.
A context that embeds another's object registers a grant: "who may reach this exercise through me?".
So practice asks here whether an actor may reach an exercise and never learns what a lesson is.
Everything is registered in `AppConfig.ready()`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from codehub.kernel.actors import Actor

Allows = Callable[[Actor, UUID], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One kind. `title` and `url` return None for an object that is gone or has none."""

    kind: str
    exists: Callable[[UUID], bool]
    visible: Allows
    title: Callable[[UUID], str | None]
    url: Callable[[UUID], str | None]
    grants: dict[str, Allows] = field(default_factory=dict)


_resources: dict[str, Resource] = {}
# grants may be registered before the kind they speak of: contexts start in any order
_grants: dict[str, dict[str, Allows]] = {}


def register_resource(
    *,
    kind: str,
    exists: Callable[[UUID], bool],
    visible: Allows,
    title: Callable[[UUID], str | None],
    url: Callable[[UUID], str | None],
) -> None:
    """Register a kind once. Raises ValueError when the kind is taken."""
    if kind in _resources:
        raise ValueError(f"the resource kind {kind} is registered already")
    grants = _grants.setdefault(kind, {})
    _resources[kind] = Resource(
        kind=kind, exists=exists, visible=visible, title=title, url=url, grants=grants
    )


def register_grant(*, kind: str, name: str, allows: Allows) -> None:
    """Let actors reach objects of a kind through the caller. Raises ValueError when the name is taken."""
    grants = _grants.setdefault(kind, {})
    if name in grants:
        raise ValueError(f"the grant {name} for {kind} is registered already")
    grants[name] = allows


def resource(kind: str) -> Resource:
    """Return a registered kind. Raises LookupError for an unknown one."""
    if kind not in _resources:
        raise LookupError(f"no context has registered the resource kind {kind}")
    return _resources[kind]


def may_reach(actor: Actor, kind: str, resource_id: UUID) -> bool:
    """Say whether any grant lets the actor reach the object; False when nobody has granted anything."""
    return any(allows(actor, resource_id) for allows in _grants.get(kind, {}).values())


def may_see(actor: Actor, kind: str, resource_id: UUID) -> bool:
    """Say whether the object exists and is visible to the actor by its owner's rules or through a grant."""
    known = resource(kind)
    return known.exists(resource_id) and (
        known.visible(actor, resource_id) or may_reach(actor, kind, resource_id)
    )
