"""What a host says that it can judge."""

import json
from dataclasses import replace

import pytest

from codehub_judge.catalogue import describe
from codehub_judge.languages.language import LanguageUnavailable, Toolchain
from codehub_judge.languages.registry import LANGUAGES


def test_every_language_is_told_with_its_version_and_files() -> None:
    entries = describe()
    assert [entry["id"] for entry in entries] == list(LANGUAGES)
    assert all(entry["available"] and entry["version"] and not entry["remedy"] for entry in entries)
    cpp = next(entry for entry in json.loads(json.dumps(entries)) if entry["id"] == "cpp")
    assert (cpp["name"], cpp["packages"], cpp["extensions"][0]) == ("C++", ["g++"], ".cpp")


def test_what_is_missing_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def find() -> Toolchain:
        raise LanguageUnavailable("there is no ruby in /usr/bin: apt-get install ruby.")

    monkeypatch.setitem(LANGUAGES, "ruby", replace(LANGUAGES["ruby"], find=find))
    (ruby,) = [entry for entry in describe() if not entry["available"]]
    assert (ruby["id"], ruby["version"], ruby["packages"]) == ("ruby", "", ["ruby"])
    assert ruby["remedy"].endswith("apt-get install ruby.")
