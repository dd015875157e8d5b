"""What is judged: A+B, in three languages and with two numbers of tests."""

from dataclasses import dataclass

PYTHON = "a, b = map(int, input().split())\nprint(a + b)\n"
CPP = """#include <iostream>
int main() {
    long long a, b;
    std::cin >> a >> b;
    std::cout << a + b << '\\n';
}
"""
JAVA = """import java.util.Scanner;

public class Main {
    public static void main(String[] arguments) {
        Scanner scanner = new Scanner(System.in);
        System.out.println(scanner.nextLong() + scanner.nextLong());
    }
}
"""


@dataclass(frozen=True, slots=True)
class Task:
    """A program and its tests, each a pair of input and output.

    executor: what DMOJ calls the language. `fresh` makes a program that no cache has seen.
    """

    title: str
    language: str
    executor: str
    file: str
    source: str
    comment: str
    tests: tuple[tuple[str, str], ...]

    def fresh(self, number: int) -> str:
        """Return the program with a remark at its end that it never had before."""
        return f"{self.source}{self.comment} {number}\n"


def _tests(count: int) -> tuple[tuple[str, str], ...]:
    return tuple(
        (f"{number} {number * number}\n", f"{number + number * number}\n") for number in range(count)
    )


TASKS = (
    Task("Python, 10 tests", "python", "PY3", "solution.py", PYTHON, "#", _tests(10)),
    Task("Python, 100 tests", "python", "PY3", "solution.py", PYTHON, "#", _tests(100)),
    Task("C++, 10 tests", "cpp", "CPP20", "solution.cpp", CPP, "//", _tests(10)),
    Task("Java, 10 tests", "java", "JAVA", "Main.java", JAVA, "//", _tests(10)),
)
