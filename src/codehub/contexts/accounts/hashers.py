"""Password hashing: argon2id as RFC 9106 defines it, with the parameters that OWASP recommends."""

import os
from threading import BoundedSemaphore

from django.contrib.auth.hashers import Argon2PasswordHasher

# Each hash takes 19 MiB and tens of milliseconds of one core; more at once than cores only adds memory.
_slots = BoundedSemaphore(max(2, os.cpu_count() or 1))


class Argon2idHasher(Argon2PasswordHasher):
    """argon2id, 2 passes over 19 MiB in one lane; a bounded number at a time in each process."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1

    def encode(self, password: str, salt: str) -> str:
        with _slots:
            encoded: str = super().encode(password, salt)
        return encoded

    def verify(self, password: str, encoded: str) -> bool:
        with _slots:
            matches: bool = super().verify(password, encoded)
        return matches
