"""The languages that can be judged, in the order in which they are offered."""

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages.bash import BASH
from codehub_judge.languages.c import C
from codehub_judge.languages.cpp import CPP
from codehub_judge.languages.go import GO
from codehub_judge.languages.java import JAVA
from codehub_judge.languages.javascript import JAVASCRIPT
from codehub_judge.languages.language import Language
from codehub_judge.languages.lua import LUA
from codehub_judge.languages.perl import PERL
from codehub_judge.languages.php import PHP
from codehub_judge.languages.python import PYTHON
from codehub_judge.languages.ruby import RUBY
from codehub_judge.languages.sql import SQL

LANGUAGES = {
    language.id: language
    for language in (PYTHON, C, CPP, JAVA, JAVASCRIPT, GO, RUBY, PHP, PERL, LUA, BASH, SQL)
}


def language_named(identifier: str) -> Language:
    """Return a language by its id; raise PackageInvalid when there is none."""
    if identifier not in LANGUAGES:
        raise PackageInvalid(f"the language {identifier!r} is not known")
    return LANGUAGES[identifier]
