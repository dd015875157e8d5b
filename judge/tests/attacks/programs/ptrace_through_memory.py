# attack: writes into process 1 through /proc
# verdicts: accepted
import os

for path in ("/proc/1/mem", "/proc/1/maps", "/proc/1/environ", "/proc/1/fd", "/proc/1/root"):
    try:
        os.listdir(path) if path.endswith(("fd", "root")) else open(path, "rb").read(1)
    except OSError:
        continue
    print("lost:", path)
    break
else:
    print("held")
