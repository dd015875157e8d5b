"""An interactor and a checker that speak testlib's protocol, as the one output validator of an ICPC package.

Scripts put them together: the interactor talks with the program and takes notes, which the checker judges.
"""

from collections.abc import Mapping
from typing import Any

from codehub_judge.formats.faults import Faults

COMPILERS = {"c": "cc -O2", "cpp": "c++ -O2 -std=c++20"}
ENDINGS = {"c": "c", "cpp": "cpp", "python": "py"}
BUILD = """\
#!/bin/sh
# Compiles the interactor and the checker, which `run` calls one after the other.
set -e
"""
RUN = """\
#!/bin/sh
# The interactor talks with the program and takes notes; where it is content, the checker judges these. Both
# speak the protocol of testlib, whose exit codes are translated.
here=$(dirname "$0")
input=$1 answer=$2 folder=$3
notes=${{folder}}notes.txt message=${{folder}}judgemessage.txt

answer() {{
    case $1 in
        0) exit 42 ;;
        1 | 2 | 4 | 8 | 16) exit 43 ;;
        5 | 7)
            points=$(sed -n '1s/^\\(points \\)\\{{0,1\\}}\\([0-9][0-9.]*\\).*/\\2/p' "$message")
            [ -n "$points" ] || exit 1
            file=score.txt
            awk "BEGIN {{ exit !($points <= 1) }}" && file=score_multiplier.txt
            echo "$points" > "$folder$file"
            exit 42 ;;
    esac
    [ "$1" -gt 16 ] && [ "$1" -le 216 ] || exit 1
    share=$((($1 - 16) * 5))
    printf '%d.%03d\\n' $((share / 1000)) $((share % 1000)) > "${{folder}}score_multiplier.txt"
    exit 42
}}

: > "$notes"
{interactor} "$input" "$notes" "$answer"{interactor_words} 2> "$message"
code=$?
[ $code -eq 0 ] || answer $code
{checker} "$input" "$notes" "$answer"{checker_words} < /dev/null > /dev/null 2> "$message"
answer $?
"""


def paired(interactor: Mapping[str, Any], checker: Mapping[str, Any], faults: Faults) -> dict[str, str]:
    """Return the files of the validator, by their names."""
    files: dict[str, str] = {}
    build = BUILD
    told: dict[str, str] = {}
    for name, author in (("interactor", interactor), ("checker", checker)):
        program = author["program"]
        language = program["language"]
        if author["protocol"] != "testlib" or language not in ENDINGS:
            faults.add(
                "",
                f"this {name} can't be in an ICPC package: testlib's in {', '.join(ENDINGS)} can",
            )
            return {}
        source = f"{name}.{ENDINGS[language]}"
        own = {source: program["source"], **(program.get("beside") or {})}
        if different := [file for file, text in own.items() if files.get(file, text) != text]:
            faults.add(
                "", f"interactor and checker have different files {different[0]}, which is not possible"
            )
        files.update(own)
        if language in COMPILERS:
            build += f"{COMPILERS[language]} -o {name} {source}\n"
            told[name] = f'"$here/{name}"'
        else:
            told[name] = f'python3 "$here/{source}"'
        told[f"{name}_words"] = "".join(f" {_quoted(word)}" for word in author.get("arguments") or ())
    return {**files, "build": build, "run": RUN.format(**told)}


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"
