"""`./codehub up`: everything of one machine, until Ctrl-C."""

import errno
import sys
import webbrowser
from collections.abc import Mapping
from pathlib import Path

from codehub.composition.cli import addresses, announcement
from codehub.composition.cli.addresses import Addresses
from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.operate import operate
from codehub.composition.install.steps import UP_STEPS, Step, Steps, elapsed
from codehub.composition.supervisor import environment
from codehub.composition.supervisor.delegation import Branch, delegate
from codehub.composition.supervisor.identity import JUDGE, SERVICE, can_reach, identity
from codehub.composition.supervisor.installation import AlreadyRunning, FolderUnusable, Installation
from codehub.composition.supervisor.logs import Follower
from codehub.composition.supervisor.postgres import DatabaseFailed, EmbeddedPostgres
from codehub.composition.supervisor.process import adopt_orphans
from codehub.composition.supervisor.roles import Role
from codehub.composition.supervisor.specs import build_roles
from codehub.composition.supervisor.supervise import (
    RoleFailed,
    Stopped,
    Supervisor,
    kill_leftovers,
    stopping_on_signals,
)

READY_SECONDS = 45.0
DISK_IS_FULL_OR_READ_ONLY = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
DEMO_SEED = "untold-demo-accounts"
"""The secret that the demo's passwords come from, kept from before they are made until they are told."""


def run(arguments: Arguments, app: Path) -> int:
    """Start everything, keep it running, stop everything; return 0 after an orderly stop."""
    with stopping_on_signals():
        try:
            _Up(arguments, Installation(arguments.data, app)).run()
        except Stopped:
            print("CodeHub has stopped.")
        except AlreadyRunning as other:
            raise CommandFailed(announcement.already_running(other, arguments.data)) from other
        except (DatabaseFailed, FolderUnusable, RoleFailed) as failure:
            raise CommandFailed(str(failure)) from failure
        except PermissionError as error:
            message = f"{error.filename} can't be used by this user; choose another folder with --data."
            raise CommandFailed(message) from error
        except OSError as error:
            if error.errno not in DISK_IS_FULL_OR_READ_ONLY:
                raise
            raise CommandFailed(f"{arguments.data} can't be written: {error.strerror}.") from error
    return 0


class _Up:
    """The steps in order; whatever was started is stopped whatever happens after it."""

    def __init__(self, arguments: Arguments, installation: Installation) -> None:
        self.arguments = arguments
        self.installation = installation
        self.settings = environment.operator_settings(installation.app)
        self.steps = Steps(UP_STEPS)
        self.database: EmbeddedPostgres | None = None
        self.supervisor: Supervisor | None = None
        self.judge_branch = Branch()
        self.accounts: list[dict[str, str]] = []
        self.ready_seconds: float | None = None

    def run(self) -> None:
        """Start, announce, watch; ends by Stopped or by an error."""
        self.installation.prepare()
        self.installation.lock()
        adopt_orphans()
        try:
            where = addresses.resolve(self.arguments, self.settings, self.installation)
            self._write_state(where)
            with self.steps.step("Database") as step:
                database_url = self._start_database(step)
            not_ready = self._start_roles(where, database_url)
            ready_seconds = elapsed()
            announcement.ready(where.public, not_ready)
            self._announce_accounts()
            # only now: whoever waits for it finds everything told, and the accounts' file written
            self.ready_seconds = ready_seconds
            self._write_state(where)
            if self.arguments.open:
                webbrowser.open(where.public.url)
            assert self.supervisor is not None
            self.supervisor.watch()
        finally:
            self._stop()

    def _start_database(self, step: Step) -> str:
        if url := environment.external_database(self.settings):
            step.note = "yours, from DATABASE_URL"
            return url
        self.database = EmbeddedPostgres(self.installation.data)
        step.note = "started" if self.database.exists() else "created"
        return self.database.start()

    def _start_roles(self, where: Addresses, database_url: str) -> list[Role]:
        """Prepare the database and start the roles; return those without which we can be ready."""
        app_env = environment.application_environment(
            self.installation, self.settings, database_url, where.public
        )
        judge_env = environment.judge_environment(self.installation, self.settings, database_url)
        with self.steps.step("Tables and courses") as step:
            self._prepare(app_env, step)
        if self.arguments.verbose:
            app_env.setdefault("CODEHUB_LOG_FORMAT", "pretty")
            judge_env.setdefault("CODEHUB_LOG_FORMAT", "pretty")
        self.judge_branch = delegate(identity(JUDGE))
        roles = build_roles(
            self.installation,
            where.listen,
            application=app_env,
            judge=judge_env,
            judge_branch=self.judge_branch,
            gateway=where.gateway,
        )
        supervisor = self.supervisor = Supervisor(
            roles,
            self.database,
            report=lambda message: print(message, file=sys.stderr, flush=True),
            changed=lambda: self._write_state(where),
            follower=Follower() if self.arguments.verbose else None,
        )
        with self.steps.step("Services") as step:
            supervisor.start()
            not_ready = supervisor.wait_until_ready(READY_SECONDS, step.progress)
            step.note = ", ".join(role.name for role in roles)
        return not_ready

    def _prepare(self, env: Mapping[str, str], step: Step) -> None:
        """Migrate and load the demo; keep the passwords that are to be told."""
        courses, service = self.installation.app / "content" / "courses", identity(SERVICE)
        if not can_reach(self.installation.app, service):
            raise CommandFailed(f"{self.installation.app} can't be entered by the user {SERVICE}.")
        own_judge = "CODEHUB_JUDGE_DATABASE_URL" in self.settings
        given: dict[str, object] = {
            "judge_password": None if own_judge else self.installation.secret("judge-password"),
            "demo": self.arguments.demo,
            "courses": str(courses),
        }
        if self.arguments.demo:
            given["accounts_seed_is_old"] = self.installation.has_secret(DEMO_SEED)
            given["accounts_seed"] = self.installation.secret(DEMO_SEED)
        result = operate("prepare", given, env=env, who=service)
        step.note = f"{result['courses']} demo course(s)" if self.arguments.demo else "no demo"
        self.accounts = result["accounts"]

    def _announce_accounts(self) -> None:
        """Tell the passwords, once: a start that is cut off before leaves that to the next."""
        announcement.demo_accounts(self.arguments.accounts_file, self.accounts)
        if self.arguments.demo:
            self.installation.forget_secret(DEMO_SEED)

    def _write_state(self, where: Addresses) -> None:
        states = [role.state() for role in self.supervisor.roles] if self.supervisor is not None else []
        if self.database is not None:
            states.insert(0, self.database.state())
        announcement.write_state(self.installation, where.public, states, self.ready_seconds)

    def _stop(self) -> None:
        if self.supervisor is not None:
            self.supervisor.stop()
        if self.database is not None:
            self.database.stop()
        kill_leftovers()
        self.judge_branch.remove()
        self.installation.release()
