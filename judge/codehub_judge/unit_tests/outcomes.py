"""How a unit test tells the judge what came of it: in one message with the secret of that run.

The message has the secret, one of the words below and what the learner is to read, with a line feed between.
Half of the secret will do unless the test has passed, so whoever gets at such a message has no secret.
"""

import secrets
import socket
from collections.abc import Iterator
from typing import Self

from codehub_judge.results import text
from codehub_judge.verdicts import Verdict

ENDED_EARLY = "Your program ended before the test was finished: it must not call exit() or end the process."
MESSAGE_BYTES = 16 << 10
MOST_MESSAGES = 1000  # more than a socket holds
VERDICTS = {
    "passed": Verdict.ACCEPTED,
    "failed": Verdict.WRONG_ANSWER,
    "error": Verdict.RUNTIME_ERROR,
    "memory": Verdict.MEMORY_LIMIT,
}


def secret_alone(file: str, name: str, nonce: str) -> tuple[bytes, tuple[str, ...]]:
    """Return what a program reads that has the tests in it, and its arguments."""
    return nonce.encode(), (name,)


class OutcomeChannel:
    """Takes the outcome of one test; use it as a context manager.

    It is a socket, for a program can read again what it has written to a file or a pipe: a copy of itself
    could wait for the outcome of a failed test and make it another.
    """

    def __init__(self) -> None:
        self.nonce = secrets.token_hex(16)
        self._ours, self._theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._ours.setblocking(False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._ours.close()
        self._theirs.close()

    def fileno(self) -> int:
        """Return the descriptor that goes into the box."""
        return self._theirs.fileno()

    def verdict(self) -> tuple[Verdict, str]:
        """Return what the test said, with its message; without the nonce it counts for nothing."""
        for said in self._received():
            nonce, _, rest = said.partition("\n")
            outcome, _, message = rest.partition("\n")
            if self._ours_is(nonce, outcome):
                return VERDICTS[outcome], message
        return Verdict.RUNTIME_ERROR, ENDED_EARLY

    def _ours_is(self, nonce: str, outcome: str) -> bool:
        half = self.nonce[: len(self.nonce) // 2]
        own = nonce.encode()
        if secrets.compare_digest(own, half.encode()):
            return outcome in VERDICTS and VERDICTS[outcome] is not Verdict.ACCEPTED
        return secrets.compare_digest(own, self.nonce.encode()) and outcome in VERDICTS

    def _received(self) -> Iterator[str]:
        for _ in range(MOST_MESSAGES):
            try:
                yield text(self._ours.recv(MESSAGE_BYTES))
            except BlockingIOError:
                return
