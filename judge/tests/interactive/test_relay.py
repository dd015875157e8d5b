"""What carries a conversation is not stopped by what one side does to its own pipes."""

import os
import select
import threading

import pytest

from codehub_judge.interactive.relay import Relay


def test_a_program_may_take_back_what_it_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    read, taken = os.read, threading.Event()

    def read_after_the_program(fd: int, most: int) -> bytes:
        text = read(fd, most)
        if text != b"taken back":  # of another thread, or a later one
            return text
        try:  # the program has read it, as it can, which opens /proc/self/fd/1
            return read(fd, most)
        finally:
            taken.set()

    monkeypatch.setattr(os, "read", read_after_the_program)
    with Relay((100, 100), None) as relay:
        os.write(relay.program[1], b"taken back")
        assert taken.wait(10)
        os.write(relay.program[1], b"said")
        assert select.select([relay.interactor[0]], [], [], 10)[0]
        assert read(relay.interactor[0], 100) == b"said"


def test_what_is_no_text_does_not_reach_who_takes_text_alone() -> None:
    with Relay((1000, 100), None, text_alone=True) as relay:
        for part in (b"\xff \xe4", b"\xb8\x96", b" \xed\xa0\x80\xe4\xb8"):
            os.write(relay.program[1], part)
        relay.program_has_its_ends()
        relay.program_over()
        relay.interactor_has_its_ends()
        relay.interactor_over()
        relay.wait()
        assert os.read(relay.interactor[0], 100).decode() == "\ufffd 世 \ufffd\ufffd\ufffd\ufffd"
