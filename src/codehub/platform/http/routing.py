"""Routers whose every operation is one transaction, limited, protected and named."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Router as NinjaRouter
from ninja.operation import Operation
from ninja.security import APIKeyCookie
from structlog.contextvars import bind_contextvars

from codehub.platform.http.actors import actor_of
from codehub.platform.http.csrf import check_csrf
from codehub.platform.http.idempotency import answer_once, is_idempotent
from codehub.platform.http.limits import check_limits, policy_of

Run = Callable[..., HttpResponseBase]
ERROR = 400


class SessionCookie(APIKeyCookie):
    """The browser's session; the name is the one that the schema shows."""

    param_name = "codehub_session"

    def __init__(self) -> None:
        super().__init__(csrf=False)  # checked for every operation at the edge, not only for these

    def authenticate(self, request: HttpRequest, key: str | None) -> AbstractBaseUser | None:
        """Return the user whom Django's session names, None when there is none."""
        user = cast(Any, request).user
        return cast(AbstractBaseUser, user) if user.is_authenticated else None


class Router(NinjaRouter):
    """Ninja's router with our rules.

    Each operation names itself (`operation_id`), needs a session unless it says `auth=None`, is counted by
    its rate limit, checked for forgery, and runs in one transaction that is rolled back when it raises and
    when it answers 400 or more. Limits are counted outside of that transaction.
    """

    def __init__(self, *, tags: list[str], **kwargs: Any) -> None:
        super().__init__(tags=tags, auth=SessionCookie(), **kwargs)
        self.add_decorator(at_the_edge, mode="view")

    def add_api_operation(
        self, path: str, methods: list[str], view_func: Callable[..., Any], **kwargs: Any
    ) -> None:
        """Add an operation; raises TypeError when it has no `operation_id`."""
        if not kwargs.get("operation_id"):
            raise TypeError(f"{view_func.__module__}.{view_func.__name__} needs an operation_id")
        super().add_api_operation(path.rstrip("/"), methods, view_func, **kwargs)


def at_the_edge(run: Run) -> Run:
    """Wrap a bound operation's `run` in limits, forgery check, transaction and error answers."""
    operation = cast(Operation, cast(Any, run).__self__)
    view = operation.view_func

    @wraps(run)
    def wrapped(request: HttpRequest, **parameters: Any) -> HttpResponseBase:
        try:
            bind_contextvars(user_id=_user_id(request))
            check_limits(request, policy_of(view))
            check_csrf(request)
            return in_transaction(request, lambda: run(request, **parameters), once=is_idempotent(view))
        except Exception as error:  # noqa: BLE001 - the one place where exceptions become answers
            return operation.api.on_exception(request, error)

    return wrapped


def _user_id(request: HttpRequest) -> str | None:
    actor = actor_of(request)
    return str(actor.id) if actor.is_authenticated else None


def in_transaction(
    request: HttpRequest, run: Callable[[], HttpResponseBase], *, once: bool
) -> HttpResponseBase:
    """Run an operation in a transaction of its own; an answer of 400 or more undoes what it did."""
    with transaction.atomic():
        response = answer_once(request, run) if once else run()
        if response.status_code >= ERROR:
            transaction.set_rollback(True)
    return response
