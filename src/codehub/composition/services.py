"""The services of CodeHub by name. No imports: settings read it before Django is ready."""

SERVICES = ("accounts", "learning", "practice")


def chosen_services(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the services to mount, all of them for no names; raises ValueError for an unknown one."""
    unknown = [name for name in names if name not in SERVICES]
    if unknown:
        raise ValueError(
            f"CODEHUB_SERVICES: there is no {', '.join(unknown)}; there are {', '.join(SERVICES)}"
        )
    return tuple(name for name in SERVICES if not names or name in names)
