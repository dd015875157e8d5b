# attack: limits that are lifted
# verdicts: accepted
# quick
import resource

lost = []
for name in ("CPU", "AS", "DATA", "FSIZE", "NPROC", "NOFILE", "CORE"):
    what = getattr(resource, f"RLIMIT_{name}")
    soft, hard = resource.getrlimit(what)
    if hard == resource.RLIM_INFINITY:
        continue
    try:
        resource.setrlimit(what, (hard + 1, hard + 1))
        lost.append(name)
    except (ValueError, OSError):
        pass
print(f"lost: {lost}" if lost else "held")
