"""Descriptors in flight are counted by user, and boxes are the agent's user."""

import subprocess
import sys
from pathlib import Path

import codehub_judge

JUDGE = Path(codehub_judge.__file__).parents[1]
RAISED = """
import resource
from codehub_judge.agent import descriptors
_soft, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (64, most))
descriptors.use_all()
print(resource.getrlimit(resource.RLIMIT_NOFILE) == (most, most))
"""


def test_the_agent_may_have_as_many_as_the_system_allows() -> None:
    command = [sys.executable, "-c", RAISED]
    done = subprocess.run(command, cwd=JUDGE, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
