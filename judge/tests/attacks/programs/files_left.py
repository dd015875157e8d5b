# attack: files for the next test, wherever they can be put
# verdicts: accepted
# tests: leave find
# quick
import os

places = ("/tmp", "/dev/shm", "/dev", "/", "/w", "/usr", "/proc", "/etc", "/run", "/var/tmp")
what = input()
lost = []
for place in places:
    mark = f"{place}/.mark"
    if what == "leave":
        try:
            open(mark, "w").close()
            os.setxattr(place, "user.mark", b"1")
        except OSError:
            pass
    elif os.path.exists(mark):
        lost.append(place)
print(f"lost: {lost}" if lost else "held")
