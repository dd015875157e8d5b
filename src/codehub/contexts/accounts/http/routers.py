"""/auth: sign up, log in, log out, me."""

from django.http import HttpRequest
from ninja import Status

from codehub.contexts.accounts.contracts import Identity
from codehub.contexts.accounts.http.schemas import Credentials, Registration
from codehub.contexts.accounts.queries.me import identity_of
from codehub.contexts.accounts.queries.users import account_of_request
from codehub.contexts.accounts.services.log_in import log_in
from codehub.contexts.accounts.services.log_out import log_out
from codehub.contexts.accounts.services.register import register
from codehub.platform.http.limits import rate_limit
from codehub.platform.http.routing import Router

auth = Router(tags=["accounts"])

# A whole school may come from one address in the same five minutes, so the limits per address are wide; what
# guards a password is the limit per address and account.


@auth.post(
    "/register", response={201: Identity}, operation_id="register", auth=None, summary="Sign up and log in"
)
@rate_limit("register", user="20/h", ip="120/10m")
def post_register(request: HttpRequest, body: Registration) -> Status[Identity]:
    account = register(request, username=body.username, email=body.email, password=body.password)
    return Status(201, identity_of(account))


@auth.post("/login", response=Identity, operation_id="log_in", auth=None, summary="Log in")
@rate_limit("log_in", user="30/m", ip="300/m", per_field=("login", "10/5m"))
def post_login(request: HttpRequest, body: Credentials) -> Identity:
    return identity_of(log_in(request, login=body.login, password=body.password))


@auth.post("/logout", response={204: None}, operation_id="log_out", auth=None, summary="Log out")
def post_logout(request: HttpRequest) -> Status[None]:
    log_out(request)
    return Status(204, None)


@auth.get("/me", response=Identity, operation_id="get_me", summary="The logged-in user")
def get_me(request: HttpRequest) -> Identity:
    return identity_of(account_of_request(request))


ROUTERS: list[tuple[str, Router]] = [("/auth", auth)]
