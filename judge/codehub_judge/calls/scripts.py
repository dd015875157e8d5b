"""Functions in script languages: a harness loads the learner's file, calls the function and replies."""

from collections.abc import Callable

from codehub_judge.calls.signature import Signature
from codehub_judge.languages import lua, perl, php, ruby
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan, Program
from codehub_judge.limits import Limits

Started = Callable[[Program, Limits, str], Plan]


def caller(started: Started, *files: str) -> Callable[[bytes, Signature, Limits], Plan]:
    """Return a Planner. started: see the modules of the languages. files: of the harness."""

    def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
        return started(Program(source, beside=harness(*files)), limits, files[0])

    return plan


SCRIPTS = {
    "ruby": caller(ruby.started, "call.rb", "learner.rb"),
    "php": caller(php.started, "call.php", "learner.php"),
    "lua": caller(lua.started, "call.lua", "learner.lua"),
    "perl": caller(perl.started, "call.pl", "learner.pl"),
}
