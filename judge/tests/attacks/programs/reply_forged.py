# attack: says to every descriptor what only the supervisor says
# verdicts: wrong_answer security_violation runtime_error
# quick
import os, socket

for number in range(64):
    for forged in (b"done 0 10 10 1000 - 0", b"kept", b"ready"):
        try:
            if number != 1:
                socket.socket(fileno=os.dup(number)).send(forged)
        except OSError:
            pass
print("not what was expected")
