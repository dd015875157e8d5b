"""What can go wrong in practice, in words that a learner understands."""

from codehub.kernel.errors import Conflict, DomainError, PermissionDenied


class ExerciseNotReachable(PermissionDenied):
    code = "exercise_not_reachable"
    title = "This exercise belongs to a course that you have not joined"


class SourceTooLarge(DomainError):
    code = "source_too_large"
    status = 413
    title = "The program is too large"


class SourceNotText(DomainError):
    code = "source_not_text"
    status = 422
    title = "The program is not plain text"


class LanguageNotOffered(DomainError):
    code = "language_not_offered"
    status = 422
    title = "That language is not offered here"


class DraftConflict(Conflict):
    """`extra` carries `current`, the draft that is there."""

    code = "draft_conflict"
    title = "Another tab or device has saved this program in the meantime"


class HintLocked(Conflict):
    code = "hint_locked"
    title = "Hints open one after the other"


class QueueFull(DomainError):
    """`extra` carries `place` (submissions that wait) and `retry_after` (seconds)."""

    code = "queue_full"
    status = 429
    title = "Too many programs are waiting to be judged"


class NotJudgedYet(Conflict):
    code = "not_judged_yet"
    title = "This submission has no verdict yet"


class JudgeUnavailable(DomainError):
    """`extra` carries `reason` and `remedy` for administrators, nothing for others."""

    code = "judge_unavailable"
    status = 503
    title = "Programs can't be judged at the moment"


class JudgeRoleMissing(DomainError):
    code = "judge_role_missing"
    status = 500
    title = "The database has no role for judges"
