# attack: devices, by name and made anew
# verdicts: accepted security_violation
# quick
import os

lost = [name for name in os.listdir("/dev") if name not in ("null", "fd", "stdin", "stdout", "stderr", "shm")]
for name in ("mem", "kmem", "kmsg", "kvm", "sda", "vda", "tty", "ptmx", "fuse", "net/tun", "random", "zero"):
    if os.path.exists(f"/dev/{name}"):
        lost.append(name)
try:
    os.mknod("/tmp/device", 0o20666, os.makedev(1, 5))
    lost.append("mknod")
except OSError:
    pass
print(f"lost: {lost}" if lost else "held")
