# attack: the kernel's own files
# verdicts: accepted
import os

lost = []
for path in (
    "/proc/kcore",
    "/proc/kmsg",
    "/proc/sysrq-trigger",
    "/proc/sys/kernel/core_pattern",
    "/sys/kernel",
):
    try:
        with open(path, "r+b") as file:
            file.write(b"x")
        lost.append(path)
    except OSError:
        pass
strangers = [name for name in os.listdir("/proc") if name.isdigit() and int(name) not in (1, os.getpid())]
print(f"lost: {lost} {strangers}" if lost or strangers else "held")
