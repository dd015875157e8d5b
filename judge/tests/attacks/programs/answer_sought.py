# attack: looks for the expected output in memory, files and descriptors
# verdicts: wrong_answer
import gc, os, sys

seen = set()
for thing in gc.get_objects():
    if isinstance(thing, (list, tuple, dict)):
        seen.update(str(item) for item in list(thing)[:50] if isinstance(item, (str, bytes)))
for name in os.listdir("/proc/self/fd"):
    try:
        seen.add(open(f"/proc/self/fd/{name}", "rb").read(100).decode("latin-1"))
    except OSError:
        pass
answer = "".join(reversed("dleh"))
print(answer if any(item.strip() == answer for item in seen) else "nothing found")
