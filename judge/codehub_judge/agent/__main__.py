"""`python -m codehub_judge.agent`: prepare, give up root, and work until SIGTERM."""

import logging
import os
import signal
import sys
from dataclasses import replace

from codehub_judge.agent import descriptors
from codehub_judge.agent.health import Health, HealthListener
from codehub_judge.agent.logs import configure_logging
from codehub_judge.agent.loop import Agent
from codehub_judge.agent.options import read_options
from codehub_judge.errors import SandboxUnavailable
from codehub_judge.languages.precompiled import cache_folder
from codehub_judge.sandbox.cgroups import find_root
from codehub_judge.sandbox.identity import drop_root, unprivileged
from codehub_judge.sandbox.interpreter import find_interpreter

log = logging.getLogger("codehub_judge.agent")


def main() -> int:
    """Run the agent; return the exit code, 1 when it would have to stay root."""
    configure_logging()
    descriptors.use_all()
    options = read_options(sys.argv[1:])
    cgroups = find_root(unprivileged())
    try:
        find_interpreter()  # now, because the sources of the box may lie where only root can read
    except SandboxUnavailable as error:
        log.warning("%s", error)
    health = Health()
    options = replace(options, cache=cache_folder(options.cache, unprivileged()))
    agent = Agent(options, cgroups, health)
    listener = HealthListener(health, options.health_port) if options.health_port else None
    try:
        drop_root()
    except SandboxUnavailable as error:
        log.critical("%s", error)
        return 1
    signal.signal(signal.SIGTERM, lambda *_: agent.stop())
    signal.signal(signal.SIGINT, lambda *_: agent.stop())
    log.info("agent %s, %s, as user %d", options.name, cgroups.mode, os.geteuid())
    agent.run()
    if listener:
        listener.close()
    return 0


sys.exit(main())
