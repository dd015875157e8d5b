"""What can go wrong with learning."""

from collections.abc import Sequence

from codehub.contexts.practice.contracts import ContentProblem
from codehub.kernel.errors import DomainError


class NotEnrolled(DomainError):
    code = "not_enrolled"
    status = 403
    title = "You are not enrolled in this course"

    def __init__(self) -> None:
        super().__init__("Enrol in the course first; progress from earlier comes back with you.")


class ContentInvalid(DomainError):
    """A course folder can't be imported; `errors` names all that is wrong with it, sorted by place."""

    code = "content_invalid"
    status = 422
    title = "The course folder has mistakes in it"

    def __init__(self, errors: Sequence[ContentProblem]) -> None:
        self.errors = sorted(errors)
        super().__init__("\n".join(str(error) for error in self.errors))
