"""A pace that a test can wait for."""

from codehub.platform.jobs.pace import Pace

QUICK = Pace(heartbeat=0.2, stalled_after=1.0, sweep_every=0.1, poll=0.1)
