"""Identifiers: UUIDv7 (RFC 9562, 5.7), so that primary keys are unguessable and sort by creation time."""

import os
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_last = 0


def new_id() -> UUID:
    """Return a UUIDv7; strictly increasing within one process.

    48 bits of Unix milliseconds, 12 bits of sub-millisecond fraction, 62 random bits. When the clock
    stands still or steps back, the time part is advanced by the smallest step instead.
    """
    global _last
    with _lock:
        # 60 bits: milliseconds and a 12 bit fraction of one (RFC 9562, 6.2, method 3)
        stamp = time.time_ns() * 4096 // 1_000_000
        _last = stamp = max(stamp, _last + 1)
    millis, fraction = stamp >> 12, stamp & 0xFFF
    random = int.from_bytes(os.urandom(8), "big") & (2**62 - 1)
    return UUID(int=(millis << 80) | (7 << 76) | (fraction << 64) | (2 << 62) | random)
