"""How many descriptors the agent may have, and have on their way to boxes."""

import resource


def use_all() -> None:
    """Raise the limit of open files as far as the system allows.

    It also bounds how many descriptors may be in flight between processes of one user, counted together with
    those that programs in boxes send each other: at the usual 1024 some of them at once could keep the agent
    from handing a box its files. Programs themselves have a limit of their own.
    """
    _soft, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
