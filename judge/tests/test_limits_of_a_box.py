"""The limits of a box change between compiling and running."""

from codehub_judge import Judge
from codehub_judge.languages.language import Program
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.limits import Limits
from codehub_judge.sandbox.memory_files import empty, sealed


def test_a_box_may_have_more_and_then_less_and_more_again(judge: Judge) -> None:
    box = judge._pool.take()
    for memory_mb in (64, 512, 64, 1024):
        limits = Limits(time_ms=5000, wall_ms=20_000, memory_mb=memory_mb, output_kb=1024)
        step = LANGUAGES["python"].script(Program(f"print({memory_mb})".encode()), limits).compile
        assert step
        with empty("code") as code, empty("messages") as messages, sealed("nothing", b"") as nothing:
            assert box.run(step, limits, code, [nothing, messages, messages]).status == 0
    judge._pool.give_back(box)
