"""Functions in script languages: a harness loads the learner's file, calls the function and replies."""

from codehub_judge.calls.signature import Signature
from codehub_judge.languages import ruby
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan, Program
from codehub_judge.limits import Limits


def ruby_plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    return ruby.started(Program(source, beside=harness("call.rb", "learner.rb")), limits, "call.rb")
