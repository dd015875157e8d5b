"""The Debian packages of the languages that can be judged; without them only their language is not offered.

Known before the judge can be imported. The ids and packages are those of `codehub_judge.languages.registry`.

    python -m codehub.composition.install.toolchains python,ruby    prints their packages, for an image
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from codehub.composition.install.system_packages import SystemPackage, has_system_program

USUAL = ("python", "cpp", "javascript")
ALL = "all"


def _has_file(pattern: str) -> bool:
    """Tell whether there is a file of a library, wherever a system of another architecture keeps it."""
    return any(Path("/usr").glob(pattern))


PYTHON = SystemPackage("python3", has_system_program("python3"))
NODEJS = SystemPackage("nodejs", has_system_program("node", "nodejs"))
NUMPY = SystemPackage("python3-numpy", lambda: _has_file("lib/python3/dist-packages/numpy/__init__.py"))
MONO_NUMBERS = "libmono-system-numerics4.0-cil"

TOOLCHAINS: dict[str, tuple[SystemPackage, ...]] = {
    "python": (PYTHON,),
    "c": (
        SystemPackage("gcc", has_system_program("gcc")),
        SystemPackage("libc6-dev", lambda: _has_file("include/stdio.h")),
    ),
    "cpp": (SystemPackage("g++", has_system_program("g++")),),
    "java": (SystemPackage("default-jdk-headless", has_system_program("javac")),),
    "javascript": (NODEJS,),
    "typescript": (SystemPackage("node-typescript", has_system_program("tsc")), NODEJS),
    "go": (SystemPackage("golang-go", has_system_program("go")),),
    "rust": (SystemPackage("rustc", has_system_program("rustc")),),
    "ruby": (SystemPackage("ruby", has_system_program("ruby")),),
    "php": (
        SystemPackage("php-cli", has_system_program("php")),
        SystemPackage("php-mbstring", lambda: _has_file("lib/php/*/mbstring.so")),
    ),
    "perl": (SystemPackage("perl", has_system_program("perl")),),
    "lua": (SystemPackage("lua5.4", has_system_program("lua5.4", "lua")),),
    "haskell": (SystemPackage("ghc", has_system_program("ghc")),),
    "csharp": (
        SystemPackage("mono-mcs", has_system_program("mcs")),
        SystemPackage(MONO_NUMBERS, lambda: _has_file("lib/mono/4.5/System.Numerics.dll")),
    ),
    "bash": (SystemPackage("bash", has_system_program("bash")),),
    "pascal": (SystemPackage("fp-compiler", has_system_program("fpc")),),
    "sql": (PYTHON,),
}


def languages_named(text: str) -> tuple[str, ...]:
    """Read `python,cpp` or `all`; raise ValueError, naming what there is."""
    if text.strip() == ALL:
        return tuple(TOOLCHAINS)
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    unknown = [name for name in names if name not in TOOLCHAINS]
    if unknown or not names:
        what = f"there is no language {unknown[0]}" if unknown else "no language is named"
        raise ValueError(f"{what}; name some of {', '.join(TOOLCHAINS)}, with commas between, or {ALL}")
    return names


def packages_of(languages: Sequence[str]) -> list[SystemPackage]:
    """Return the packages of languages, each once; for all of them also the libraries of programs."""
    packages = [package for language in languages for package in TOOLCHAINS[language]]
    libraries = [NUMPY] if set(languages) == set(TOOLCHAINS) else []
    return list({package.name: package for package in [*packages, *libraries]}.values())


if __name__ == "__main__":
    print(*(package.name for package in packages_of(languages_named(sys.argv[1]))))
