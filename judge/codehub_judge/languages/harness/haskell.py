"""Makes a module of a learner's Haskell file, and of what stands around it, and compiles them together."""

import re
from collections.abc import Mapping

from codehub_judge.languages import haskell
from codehub_judge.languages.language import PRODUCT, Plan, Step
from codehub_judge.limits import Limits

SOLUTION = "Solution"
# What nothing closes goes on to the end, so that no text is looked through more than once.
MODULE = re.compile(r"^module\b.*?(?:\b(?P<where>where)\b|\Z)", re.MULTILINE | re.DOTALL)
EXTENSIONS = re.compile(r"\{-#\s*LANGUAGE\b.*?(?:(?P<end>#-\})|\Z)", re.DOTALL | re.IGNORECASE)


def headed(source: str, module: str, imports: str, file: str) -> str:
    """Return the file as a module of that name, which exports everything; its lines keep their numbers."""
    code = haskell.COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)
    header = MODULE.search(code)
    if header and header["where"]:
        lines = "\n" * header[0].count("\n")
        line = source.count("\n", 0, header.end()) + 1
        place = f'\n{imports}{{-# LINE {line} "{file}" #-}}\n' if imports else ""
        return f"{source[: header.start()]}{lines}module {module} where{place}{source[header.end() :]}"
    extensions = " ".join(" ".join(found[0].split()) for found in EXTENSIONS.finditer(source) if found["end"])
    return f'{extensions} module {module} where\n{imports}{{-# LINE 1 "{file}" #-}}\n{source}'


def compiler(*options: str) -> tuple[str, ...]:
    """Return ghc with the options that programs around a learner's file are compiled with."""
    return (haskell.find().path, "-O", *haskell.MESSAGES, *options)


def heap(limits: Limits) -> str:
    """Return the option that limits the memory of a program."""
    return f"-with-rtsopts=-M{max(haskell.RUNTIME_MB, limits.memory_mb - haskell.RUNTIME_MB)}m"


def built(files: Mapping[str, bytes], command: tuple[str, ...]) -> Plan:
    """Compile the files with a command that makes haskell.BINARY, and run that."""
    compile_step = Step(files, command, product=haskell.BINARY, address_space=False)
    return Plan(compile_step, Step({}, (PRODUCT,), address_space=False))
