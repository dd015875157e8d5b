"""Run a lesson's code block: a program that belongs to no exercise."""

from codehub.contexts.practice.cases import check_cases
from codehub.contexts.practice.contracts import Case, SubmissionDetail
from codehub.contexts.practice.languages import RUNNABLE
from codehub.contexts.practice.models import JudgePackage
from codehub.contexts.practice.packages import package_without_tests
from codehub.contexts.practice.policies import user_id_of
from codehub.contexts.practice.services.queue_submission import Program, check_program, queue_program
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now


def run_block(actor: Actor, *, language: str, source: str, stdin: str) -> SubmissionDetail:
    """Queue one run on the given input.

    Raises NotAuthenticated, InvalidInput, SourceTooLarge, SourceNotText, LanguageNotOffered, QueueFull,
    JudgeUnavailable.
    """
    user_id_of(actor)
    cases = check_cases([Case(stdin=stdin, arguments=None, expected=None)], None)
    check_program(source, language, offered=RUNNABLE)
    program = Program(kind="input", language=language, source=source, cases=cases)
    return queue_program(actor, program, exercise=None, package=_package())


def _package() -> str:
    content = package_without_tests()
    package, _ = JudgePackage.objects.only("hash").get_or_create(
        hash=content["hash"], defaults={"content": content, "outline": [], "created_at": now()}
    )
    return package.pk
