"""The packages that were used last, kept by their hash so that the database is asked once."""

import json
import threading
from collections import OrderedDict

from codehub_judge.agent.queue import Queue
from codehub_judge.errors import PackageInvalid
from codehub_judge.packages import Package

MAX_PACKAGES = 64
MAX_BYTES = 16 << 20


class PackageCache:
    """Bounded by number and by the size of their JSON; shared by all slots."""

    def __init__(self) -> None:
        self._packages: OrderedDict[str, Package] = OrderedDict()
        self._sizes: dict[str, int] = {}
        self._lock = threading.Lock()

    def get(self, package_hash: str, source: Queue, give_up_s: float) -> Package:
        """Return a package, from the database if need be; raise PackageInvalid when it is no good."""
        with self._lock:
            if package_hash in self._packages:
                self._packages.move_to_end(package_hash)
                return self._packages[package_hash]
        data = source.persist(lambda: source.package(package_hash), give_up_s=give_up_s)
        if data is None:
            raise PackageInvalid(f"package {package_hash} does not exist")
        package = Package.from_json(data)
        with self._lock:
            self._packages[package_hash] = package
            self._sizes[package_hash] = len(json.dumps(data))
            self._shrink()
        return package

    def _shrink(self) -> None:
        while len(self._packages) > MAX_PACKAGES or sum(self._sizes.values()) > MAX_BYTES:
            package_hash, _ = self._packages.popitem(last=False)
            del self._sizes[package_hash]
