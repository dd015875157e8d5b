"""`dead_letters`: lists events that a handler could not take, and tries them again."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from codehub.platform.outbox.dead_letters import dead_letters, retry_dead_letters


class Command(BaseCommand):
    help = "List events that a handler failed on too often, or try them again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--retry", action="store_true", help="make them due again")
        parser.add_argument("--handler", help="with --retry: only those of this handler")

    def handle(self, *, retry: bool, handler: str | None, **_: object) -> None:
        if retry:
            self.stdout.write(f"{retry_dead_letters(handler=handler)} made due again")
            return
        for letter in dead_letters():
            self.stdout.write(
                f"{letter.id}  {letter.died_at:%Y-%m-%d %H:%M}  {letter.handler}  {letter.event_name}"
                f"  {letter.stream}  {letter.error.splitlines()[0]}"
            )
