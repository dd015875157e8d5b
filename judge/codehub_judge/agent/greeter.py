"""Finds out which languages work, one after the other, while the agent judges in those that have greeted."""

import logging
import threading
from collections.abc import Callable

from codehub_judge.greetings import WorkingLanguage, greeted
from codehub_judge.judge import Judge
from codehub_judge.languages.language import LanguageUnavailable
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.languages.text import TEXT

# Their compilers take a second or more; whatever greets at once goes first.
SLOW = (
    "java",
    "typescript",
    "rust",
    "haskell",
    "csharp",
    "go",
)  # that of Go may have to make its library first
IN_TURN = sorted(LANGUAGES, key=lambda name: SLOW.index(name) if name in SLOW else -1)
AGAIN_S = 300.0  # how often it looks for toolchains that have been installed meanwhile
log = logging.getLogger(__name__)


class Greeter:
    """Asks every language of the judge to greet, in a thread of its own.

    Compilers take their time: with all seventeen languages a first round takes ten seconds, and whoever
    submits Python shall not wait for the type checker of TypeScript. changed: called after each that greeted.
    """

    def __init__(self, judge: Judge, changed: Callable[[], None]) -> None:
        self._judge = judge
        self._changed = changed
        self._known: dict[str, WorkingLanguage] = {}
        self._first_round = threading.Event()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="greetings", daemon=True)
        self._thread.start()

    @property
    def known(self) -> list[WorkingLanguage]:
        """Return the languages that have greeted, in their usual order, and text, which needs not."""
        known = self._known.copy()
        return [
            *(known[name] for name in LANGUAGES if name in known),
            WorkingLanguage(TEXT.id, TEXT.name, ""),
        ]

    def wait(self, seconds: float) -> None:
        """Return after the first round, or earlier."""
        self._first_round.wait(seconds)

    def forget(self, language: str) -> None:
        """Offer a language no more until it greets again."""
        self._known.pop(language, None)

    def close(self) -> None:
        """Let the thread end; its judge has to be closed afterwards, which ends a greeting that goes on."""
        self._closed.set()

    def _run(self) -> None:
        while not self._closed.is_set():
            for name in IN_TURN:
                if self._closed.is_set():
                    return
                if name not in self._known:
                    self._ask(name)
            self._first_round.set()
            self._closed.wait(AGAIN_S)

    def _ask(self, name: str) -> None:
        language = LANGUAGES[name]
        try:
            self._known[name] = greeted(self._judge, language)
        except LanguageUnavailable as error:
            if not self._closed.is_set():
                log.warning("%s cannot be judged: %s", language.name, error)
        except Exception:  # whatever is wrong with one toolchain, the others are asked
            log.exception("%s cannot be judged", language.name)
        else:
            self._changed()
