"""The languages that can be judged, in the order in which they are offered."""

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages.bash import BASH
from codehub_judge.languages.c import C
from codehub_judge.languages.cpp import CPP
from codehub_judge.languages.csharp import CSHARP
from codehub_judge.languages.go import GO
from codehub_judge.languages.haskell import HASKELL
from codehub_judge.languages.java import JAVA
from codehub_judge.languages.javascript import JAVASCRIPT
from codehub_judge.languages.language import Language
from codehub_judge.languages.lua import LUA
from codehub_judge.languages.pascal import PASCAL
from codehub_judge.languages.perl import PERL
from codehub_judge.languages.php import PHP
from codehub_judge.languages.python import PYTHON
from codehub_judge.languages.ruby import RUBY
from codehub_judge.languages.rust import RUST
from codehub_judge.languages.sql import SQL
from codehub_judge.languages.typescript import TYPESCRIPT

OFFERED = (
    PYTHON, C, CPP, JAVA, JAVASCRIPT, TYPESCRIPT, GO, RUST, RUBY, PHP, PERL, LUA, HASKELL, CSHARP, BASH,
    PASCAL, SQL,
)  # fmt: skip
LANGUAGES = {language.id: language for language in OFFERED}


def language_named(identifier: str) -> Language:
    """Return a language by its id; raise PackageInvalid when there is none."""
    if identifier not in LANGUAGES:
        raise PackageInvalid(f"the language {identifier!r} is not known")
    return LANGUAGES[identifier]
