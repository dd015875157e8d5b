"""What all programs of a language share: made once for a toolchain, kept in a cache, read-only in every box.

Only a trusted command makes it, from trusted text, outside any box. Without it programs are judged all the
same, only more slowly; so what goes wrong here is told in the log and nothing else.
"""

import contextlib
import hashlib
import logging
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from codehub_judge.languages.language import Language, LanguageUnavailable, Precompiled
from codehub_judge.sandbox.identity import Identity

SYSTEM_CACHE = Path("/var/cache")
TIMEOUT_S = 600  # it has little claim to the processor
KEPT_S = 30 * 86400
FOR_ALL = 0o755
FOR_OWNER = 0o700
log = logging.getLogger(__name__)


def cache_folder(wanted: Path | None, owner: Identity) -> Path | None:
    """Return a folder for what can be made again, made if need be; None where there can be none.

    Root gives it to `owner`, who boxes run as, and whom no folder above it may keep out.
    """
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
    folder = (wanted or (home if os.geteuid() else SYSTEM_CACHE) / "codehub-judge").absolute()
    try:
        folder.mkdir(mode=FOR_ALL, parents=True, exist_ok=True)
        if os.geteuid() == 0:
            os.chown(folder, owner.uid, owner.gid)
            if not all(above.stat().st_mode & stat.S_IXOTH for above in folder.parents):
                raise PermissionError(f"{folder} is out of reach for the user {owner.uid}")
    except OSError as error:
        log.warning("no cache, so some programs compile slowly: %s", error)
        return None
    return folder


def compiled_folder(cache: Path | None, owner: Identity) -> Path | None:
    """Return the folder in the cache for compiled programs of learners, which are nobody else's business."""
    if not cache:
        return None
    folder = cache / "compiled"
    try:
        folder.mkdir(mode=FOR_OWNER, exist_ok=True)
        if os.geteuid() == 0:
            os.chown(folder, owner.uid, owner.gid)
    except OSError as error:
        log.warning("compiled programs are kept in memory only: %s", error)
        return None
    return folder


class PrecompiledFiles:
    """Makes what is lacking, in a thread of its own. mounts: folders in a box, and what is seen there."""

    def __init__(self, cache: Path | None, languages: Iterable[Language]) -> None:
        self.mounts: dict[str, Path] = {}
        self._wanted: list[tuple[Path, Precompiled]] = []
        self._needed: set[str] = set()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._make_all, name="precompiling", daemon=True)
        for language in languages:
            if cache:
                with contextlib.suppress(LanguageUnavailable, OSError):
                    self._want(cache, language)

    @property
    def names(self) -> str:
        """Return what tells these files from those of other toolchains or options."""
        return " ".join(sorted(folder.name for folder in self.mounts.values()))

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self) -> None:
        """Return when everything has been made, or could not be."""
        self._thread.join()

    def wait_needed(self, language: Language) -> None:
        """Return when a language can be used: at once, but for one that needs what is still being made."""
        if language.id in self._needed:
            self.wait()

    def close(self) -> None:
        """Stop; what is half made is thrown away."""
        self._closed = True
        if process := self._process:
            _kill(process)
        self._thread.join()

    def _want(self, cache: Path, language: Language) -> None:
        wanted = language.precompiled()
        if not wanted:
            return
        compiler = Path(language.find().path).stat()
        identity = f"{wanted}{compiler.st_size}{compiler.st_mtime_ns}"
        folder = cache / f"{language.id}-{hashlib.sha256(identity.encode()).hexdigest()[:16]}"
        folder.mkdir(mode=FOR_ALL, exist_ok=True)
        os.utime(folder)  # it is in use
        self.mounts[wanted.folder] = folder
        self._wanted.append((folder, wanted))
        if wanted.needed:
            self._needed.add(language.id)

    def _make_all(self) -> None:
        for folder, wanted in self._wanted:
            if self._closed or (folder / wanted.product).exists():
                continue
            try:
                self._make(folder, wanted)
            except (OSError, subprocess.SubprocessError) as error:
                log.warning("could not make %s: %s", wanted.product, error)

    def _make(self, folder: Path, wanted: Precompiled) -> None:
        """Make it beside its place and move it there, so that no program sees half of it."""
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f"{folder.name}-") as name:
            work = Path(name)
            for file, text in wanted.files.items():
                (work / file).write_bytes(text)
            self._run(wanted.command, work)
            made = work / wanted.made
            _open_to_all(made)
            place = folder / wanted.product
            place.parent.mkdir(mode=FOR_ALL, exist_ok=True)
            for file, text in wanted.beside.items():
                (folder / file).write_bytes(text)
                (folder / file).chmod(FOR_ALL)
            made.replace(place)
        _forget_others(folder)

    def _run(self, command: tuple[str, ...], work: Path) -> None:
        """Run with little claim to the processor, for learners come first."""
        self._process = subprocess.Popen(
            ["nice", "-n", "10", *command],
            cwd=work,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        with self._process as process:
            try:
                if self._closed:
                    _kill(process)
                _, said = process.communicate(timeout=TIMEOUT_S)
            finally:
                _kill(process)
        if process.returncode and not self._closed:
            raise subprocess.CalledProcessError(process.returncode, command, stderr=said)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a command with all that it has started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def _open_to_all(made: Path) -> None:
    """Let everybody read a file, or a folder with all that is in it, whatever the umask is."""
    for path in (made, *made.rglob("*")):
        path.chmod(FOR_ALL)


def _forget_others(folder: Path) -> None:
    """Remove what was made for toolchains that have been replaced since, or only half.

    Another judge may be at work with another version, so only what nobody has begun to use for long.
    """
    kind = folder.name.partition("-")[0]
    for other in folder.parent.glob(f"{kind}-*"):
        with contextlib.suppress(FileNotFoundError):
            if other != folder and other.stat().st_mtime < time.time() - KEPT_S:
                shutil.rmtree(other, ignore_errors=True)
