# attack: stops process 1, so that nobody watches any more
# verdicts: time_limit
# quick
import os, signal

for number in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN):
    os.kill(1, number)
while True:
    pass
