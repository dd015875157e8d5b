"""Programs that speak testlib's protocol, dressed as validators of ICPC packages.

The program stays as it is; a file around it renames its `main`, runs it in a child process, and translates
arguments and exit codes.
"""

from codehub_judge.formats.problem import SourceProgram

CPP = """\
// Runs a program written with testlib as a validator of the ICPC package format.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#define main testlib_main
#include "{name}"
#undef main

static int answer(int code, const std::string& folder, const std::string& said) {{
    if (code == 0) return 42;
    if (code == 1 || code == 2 || code == 4 || code == 8) return 43;
    double share = -1;
    if (code >= 16 && code <= 216) share = (code - 16) / 200.0;
    if (share >= 0) {{
        std::ofstream(folder + "score_multiplier.txt") << share << "\\n";
        return share > 0 ? 42 : 43;
    }}
    double points = 0;
    if (code == 5 && sscanf(said.c_str(), "%lf", &points) == 1) {{
        std::ofstream(folder + "score.txt") << points << "\\n";
        return 42;
    }}
    if (code == 7 && sscanf(said.c_str(), "points %lf", &points) == 1) {{
        std::ofstream(folder + "score.txt") << points << "\\n";
        return 42;
    }}
    return 1;
}}

int main(int argc, char** argv) {{
{body}}}
"""
CHECKER_BODY = """\
    if (argc < 4) return 1;
    std::string folder = argv[3], message = folder + "judgemessage.txt", output = "{output}";
    pid_t child = fork();
    if (child < 0) return 1;
    if (child == 0) {{
        if (!freopen(message.c_str(), "w", stderr)) _exit(3);
        char* words[] = {{argv[0], argv[1], &output[0], argv[2], nullptr}};
        exit(testlib_main(4, words));
    }}
    int status = 0;
    if (waitpid(child, &status, 0) < 0 || !WIFEXITED(status)) return 1;
    std::ifstream file(message);
    std::string said((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    return answer(WEXITSTATUS(status), folder, said);
"""
VALIDATOR_BODY = """\
    pid_t child = fork();
    if (child < 0) return 1;
    if (child == 0) exit(testlib_main(argc, argv));
    int status = 0;
    if (waitpid(child, &status, 0) < 0 || !WIFEXITED(status)) return 1;
    return answer(WEXITSTATUS(status), "", "") == 42 ? 42 : 43;
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
        write(folder + "score.txt", found[1])
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
        inner = "testlib_program.h"
        body = VALIDATOR_BODY if kind == "validator" else CHECKER_BODY.format(output=output)
        main = CPP.format(name=inner, body=body)
        return {**program.beside, inner: program.source, "validator.cpp": main}
    if program.language == "python" and kind != "validator":
        inner = "testlib_program.py"
        main = PYTHON.format(name=inner, output=output)
        return {**program.beside, inner: program.source, "__init__.py": "", "__main__.py": main}
    return None
