"""Errors of the judge itself. What a learner's program does is never an exception but a verdict."""


class JudgeError(Exception):
    """The base of all errors of this library."""


class PackageInvalid(JudgeError):
    """A judge package cannot be used; the text says why."""


class BoxBroken(JudgeError):
    """A box ended, or answered nothing in time; it has been killed."""


class BoxTampered(BoxBroken):
    """A box said something that our supervisor never says; it has been killed."""


class SandboxUnavailable(JudgeError):
    """No safe box can be made on this host; reason says what is lacking, remedy what to do about it."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} {remedy}")
        self.reason = reason
        self.remedy = remedy
