"""The submissions of a package with what is expected of each, and its input validators."""

import posixpath
from collections.abc import Mapping

from codehub_judge.formats.expectations import Requirements, of_folder, tagged
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.constants import with_constants
from codehub_judge.formats.icpc.metadata import CURRENT, Metadata
from codehub_judge.formats.icpc.output_validators import NOTES, constants_in
from codehub_judge.formats.problem import Example, SourceProgram, Validator
from codehub_judge.formats.programs import judged_language, program_of, read_program
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import Located, read_yaml
from codehub_judge.verdicts import Verdict

FOLDER, REQUIREMENTS = "submissions", "submissions/submissions.yaml"
INPUT_VALIDATORS = ("input_validators", "input_format_validators")
STATIC = {".ctd": "Checktestdata isn't run here", ".viva": "VIVA isn't run here"}


def read_examples(tree: Tree, metadata: Metadata, faults: Faults) -> tuple[Example, ...]:
    """Return the submissions; note those of which nothing is expected, and it where none is accepted."""
    requirements = None
    if metadata.version == CURRENT:
        located = read_yaml(tree, REQUIREMENTS, faults) if REQUIREMENTS in tree else Located({}, 1)
        requirements = Requirements(Section(located, REQUIREMENTS, faults))
    found = []
    for folder in tree.children(FOLDER):
        if not tree.is_folder(f"{FOLDER}/{folder}"):
            if (
                f"{FOLDER}/{folder}" != REQUIREMENTS
                and not folder.startswith((".", "-"))
                and folder not in NOTES
            ):
                faults.add(f"{FOLDER}/{folder}", "must be in a folder that says what is expected of it")
            continue
        names = [name for name in tree.children(f"{FOLDER}/{folder}") if not name.startswith((".", "-"))]
        found += [
            _example(tree, f"{folder}/{name}", requirements, metadata, faults)
            for name in names
            if name not in NOTES
        ]
    if not any(example.program.path.startswith(f"{FOLDER}/accepted/") for example in found):
        faults.add(f"{FOLDER}/accepted", "has no submission; at least one is needed")
    return tuple(found)


def _example(
    tree: Tree, path: str, requirements: Requirements | None, metadata: Metadata, faults: Faults
) -> Example:
    facts = requirements.facts(path) if requirements else {}
    full = f"{FOLDER}/{path}"
    if metadata.answers_only:
        program = _answers(tree, full, faults)
    else:
        program = read_program(
            tree, full, faults, language=facts.get("language", ""), main=facts.get("entrypoint", "")
        )
        program = _with_included(tree, constants_in(program, metadata), metadata)
    expected = _tag(tree, full, faults)
    folder = path.partition("/")[0]
    if expected:
        return Example(program, expected, time_use="lower" if expected == (Verdict.ACCEPTED,) else "")
    if requirements:
        rules = requirements.rules(path)
        if not any(rule.permitted or rule.required or rule.scores for rule in rules):
            faults.add(full, f"nothing says what is expected of it: {folder} isn't in {REQUIREMENTS}")
        return Example(program, (), rules, requirements.time_use(path))
    meaning = of_folder(folder)
    if meaning is None:
        faults.add(
            full,
            f"nothing says what is expected of it: the folder {folder} has no meaning, and there is no tag",
        )
        return Example(program)
    return Example(program, meaning[0], time_use=meaning[1])


def _tag(tree: Tree, path: str, faults: Faults) -> tuple[str, ...] | None:
    files = [path] if path in tree else [f"{path}/{name}" for name in tree.below(path)]
    for file in files:
        found = tagged(tree.read(file).decode("utf-8", "replace"))
        if found == ():
            faults.add(file, "has a tag @EXPECTED_RESULTS@ with a word that is not known")
        if found:
            return found
    return None


def _answers(tree: Tree, path: str, faults: Faults) -> SourceProgram:
    """Read a submission that is answers alone: a file, or a folder of files by the tests' names."""
    import json

    if path in tree:
        return SourceProgram(path, "text", path.rpartition("/")[2], tree.text(path, faults))
    answers = {name.rpartition(".")[0]: tree.text(f"{path}/{name}", faults) for name in tree.below(path)}
    return SourceProgram(path, "text", "answers.json", json.dumps(answers))


def _with_included(tree: Tree, program: SourceProgram, metadata: Metadata) -> SourceProgram:
    """Add the files that the package puts beside every submission of a language; they win over its own."""
    if not tree.is_folder("include") or not program.language:
        return program
    folders = [
        name
        for name in tree.children("include")
        if name == "default" or judged_language(name) == program.language
    ]
    chosen = next((name for name in folders if name != "default"), "default" if "default" in folders else "")
    if not chosen:
        return program
    files = {
        program.name: program.source.encode(),
        **{name: text.encode() for name, text in program.beside.items()},
    }
    for name in tree.below(f"include/{chosen}"):
        data = tree.read(f"include/{chosen}/{name}")
        files[name] = with_constants(data.decode("utf-8", "replace"), metadata.constants).encode()
    return program_of(program.path, files, language=program.language)


def read_validators(
    tree: Tree, inputs: Mapping[str, Mapping[str, tuple[str, ...]]], metadata: Metadata, faults: Faults
) -> tuple[Validator, ...]:
    """Return the input validators, each with its arguments for every input.

    inputs: by their names the arguments that are set, by the validator's name, "" for all.
    """
    found = []
    for folder in INPUT_VALIDATORS:
        for name in tree.children(folder):
            if name.startswith((".", "-")) or name in NOTES:
                continue
            path = f"{folder}/{name}"
            if reason := STATIC.get(posixpath.splitext(name)[1]):
                found.append(Validator(SourceProgram(path, "", unfit=reason)))
                continue
            program = constants_in(read_program(tree, path, faults, scripts=True), metadata)
            arguments = {}
            for case, given in inputs.items():
                if words := given.get(name, given.get(name.partition(".")[0], given.get("", ()))):
                    arguments[case] = words
            found.append(Validator(program, arguments=arguments))
    if not found and metadata.version == CURRENT:
        faults.add(INPUT_VALIDATORS[0], "has no input validator; at least one is needed")
    return tuple(found)
