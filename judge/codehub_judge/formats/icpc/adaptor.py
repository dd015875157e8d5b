"""Programs that speak testlib's protocol, dressed as validators of ICPC packages.

The program stays as it is. In C++ a file beside it forks before `main`: the child goes on with the arguments
that testlib expects, the parent waits for it and translates its exit code.
"""

from codehub_judge.formats.problem import SourceProgram

CPP = """\
// Lets a program written with testlib be a validator of the ICPC package format: see the other file.
#include <cstdio>
#include <cstring>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

static void note(const std::string& path, double number) {{
    if (FILE* file = fopen(path.c_str(), "w")) {{
        fprintf(file, "%.9g\\n", number);
        fclose(file);
    }}
}}

static int answer(int code, const std::string& folder) {{
    if (code == 0) return 42;
    if (code == 1 || code == 2 || code == 4 || code == 8) return 43;
    if (code >= 16 && code <= 216) {{
        if (code > 16) note(folder + "score_multiplier.txt", (code - 16) / 200.0);
        return code > 16 ? 42 : 43;
    }}
    double points = 0;
    FILE* said = fopen((folder + "judgemessage.txt").c_str(), "r");
    const char* format = code == 5 ? "%lf" : "points %lf";
    if ((code == 5 || code == 7) && said && fscanf(said, format, &points) == 1) {{
        note(folder + (points > 1 ? "score.txt" : "score_multiplier.txt"), points);  // up to 1 it is a share
        return 42;
    }}
    return 1;
}}

__attribute__((constructor)) static void translate(int argc, char** argv) {{
{body}}}
"""
CHECKER_BODY = """\
    static char output[] = "{output}";
    if (argc < 4) _exit(1);
    std::string folder = argv[3], message = folder + "judgemessage.txt";
    pid_t child = fork();
    if (child == 0) {{
        if (!freopen(message.c_str(), "w", stderr)) _exit(3);
        argv[3] = argv[2];
        argv[2] = output;
        return;
    }}
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) < 0 || !WIFEXITED(status)) _exit(1);
    _exit(answer(WEXITSTATUS(status), folder));
"""
VALIDATOR_BODY = """\
    pid_t child = fork();
    if (child == 0) return;
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) < 0 || !WIFEXITED(status)) _exit(1);
    _exit(answer(WEXITSTATUS(status), "") == 42 ? 42 : 43);
"""
PYTHON = '''\
"""Runs a program that speaks testlib's protocol as a validator of the ICPC package format."""

import os
import re
import runpy
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def answer(code, folder, said):
    if code == 0:
        return 42
    if code in (1, 2, 4, 8):
        return 43
    if 16 <= code <= 216:
        write(folder + "score_multiplier.txt", str((code - 16) / 200))
        return 42 if code > 16 else 43
    found = re.match(r"(?:points )?([0-9.]+)", said)
    if code in (5, 7) and found:
        write(folder + ("score.txt" if float(found[1]) > 1 else "score_multiplier.txt"), found[1])
        return 42
    return 1


def write(path, text):
    with open(path, "w") as file:
        file.write(text + "\\n")


def main():
    given, expected, folder = sys.argv[1:4]
    message = folder + "judgemessage.txt"
    child = os.fork()
    if child == 0:
        os.dup2(os.open(message, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        sys.argv = [{name!r}, given, "{output}", expected]
        sys.path.insert(0, HERE)
        runpy.run_path(os.path.join(HERE, {name!r}), run_name="__main__")
        sys.exit(0)
    status = os.waitpid(child, 0)[1]
    with open(message) as file:
        said = file.read()
    sys.exit(answer(os.waitstatus_to_exitcode(status), folder, said))


main()
'''
TEAM_OUTPUT, NOWHERE = "/proc/self/fd/0", "/dev/null"


def adapted(program: SourceProgram, kind: str) -> dict[str, str] | None:
    """Return the files of a validator that runs a program of testlib's protocol; None where there is no way.

    kind: "checker", "interactor" or "validator" (of inputs).
    """
    output = NOWHERE if kind == "interactor" else TEAM_OUTPUT
    if program.language == "cpp":
        body = VALIDATOR_BODY if kind == "validator" else CHECKER_BODY.format(output=output)
        beside = {**program.beside, "icpc_adaptor.cpp": CPP.format(body=body)}
        return {program.name: program.source, **beside}
    if program.language == "python" and kind != "validator":
        inner = "testlib_program.py"
        main = PYTHON.format(name=inner, output=output)
        return {**program.beside, inner: program.source, "__init__.py": "", "__main__.py": main}
    return None
