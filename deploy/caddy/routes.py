"""The gateway's table of routes, from the tags in the API's description: routes.py > routes.caddy

A tag names the service that owns an operation. A branch of the tree of paths that belongs to one service
becomes one route; where services share a branch, their parts come first, the most specific first.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

HEAD = "# Made by routes.py from the API's description; a test compares the two.\n"
PARAMETER = re.compile(r"^\{.*\}$")


@dataclass(slots=True)
class Branch:
    """A part of the tree of paths: the services of the path that ends here, and what goes on below."""

    own: set[str] = field(default_factory=set)
    below: dict[str, "Branch"] = field(default_factory=dict)

    def services(self) -> set[str]:
        return self.own.union(*(branch.services() for branch in self.below.values()))


def routes(schema: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return pairs of a regular expression for paths and the service that answers them, in matching order.

    Raises ValueError when two services claim the same path: a gateway can't tell their operations apart.
    """
    root = Branch()
    for path, operations in schema["paths"].items():
        branch = root
        for part in path.strip("/").split("/"):
            branch = branch.below.setdefault(part, Branch())
        branch.own |= {tag for operation in operations.values() for tag in operation["tags"]}
        if len(branch.own) > 1:
            raise ValueError(f"{path} is claimed by {', '.join(sorted(branch.own))}")
    return list(_routes_of(root, ""))


def _routes_of(branch: Branch, prefix: str) -> Iterator[tuple[str, str]]:
    services = branch.services()
    if len(services) == 1 and prefix not in ("", "/api", "/api/v1"):
        yield rf"^{prefix}(/|$)", services.pop()
        return
    # A name is more specific than a parameter in the same place.
    for part in sorted(branch.below, key=lambda part: (bool(PARAMETER.match(part)), part)):
        pattern = "[^/]+" if PARAMETER.match(part) else re.escape(part).replace(r"\-", "-")
        yield from _routes_of(branch.below[part], f"{prefix}/{pattern}")
    if branch.own:
        yield rf"^{prefix}/?$", next(iter(branch.own))


def caddy(schema: Mapping[str, Any]) -> str:
    """Return the routes as Caddy reads them; `balance` is a snippet of the Caddyfile."""
    lines = [HEAD]
    for number, (pattern, service) in enumerate(routes(schema), 1):
        lines.append(f"@route{number} path_regexp {pattern}\n")
        upstream = f"\treverse_proxy {{${service.upper()}_UPSTREAM}} {{\n\t\timport balance\n\t}}\n"
        lines.append(f"handle @route{number} {{\n{upstream}}}\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(caddy(json.load(sys.stdin)))
