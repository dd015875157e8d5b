"""Thinks of the number in the test's input and answers at most ten guesses."""

import sys

GUESSES = 10


def finish(code: int, message: str) -> None:
    print(message, file=sys.stderr)
    sys.exit(code)


secret = int(open(sys.argv[1]).read())
for number in range(1, GUESSES + 1):
    line = sys.stdin.readline(100)
    if not line:
        finish(1, "the program ended before it had found the number")
    word = line.strip()
    if not (word.isascii() and word.isdigit() and len(word) < 10):
        finish(1, f"guess {number} is no whole number")
    guess = int(word)
    if not 1 <= guess <= 1000:
        finish(1, f"guess {number}, {guess}, is not from 1 to 1000")
    answer = "correct" if guess == secret else "higher" if secret > guess else "lower"
    print(answer, flush=True)
    if guess == secret:
        finish(0, f"found after {number} guesses")
finish(1, f"not found after {GUESSES} guesses")
