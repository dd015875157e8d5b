from typing import get_args

from codehub.kernel.actors import ANONYMOUS, Actor, Role
from codehub.kernel.ids import new_id


def test_nobody_is_not_logged_in() -> None:
    assert not ANONYMOUS.is_authenticated
    assert not ANONYMOUS.is_admin


def test_instructors_and_admins_teach() -> None:
    taught = {role: Actor(id=new_id(), role=role).teaches for role in get_args(Role)}
    assert taught == {"student": False, "instructor": True, "admin": True}
    assert not ANONYMOUS.teaches


def test_only_the_role_admin_administers() -> None:
    assert Actor(id=new_id(), role="admin").is_admin
    assert not Actor(id=new_id(), role="instructor").is_admin
    assert Actor(id=new_id(), role="student").is_authenticated
