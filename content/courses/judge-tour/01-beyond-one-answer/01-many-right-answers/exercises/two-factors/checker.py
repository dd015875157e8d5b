"""Is the answer two factors greater than 1, or `prime` where there are none?"""

import sys


def finish(code: int, message: str) -> None:
    print(message, file=sys.stderr)
    sys.exit(code)


number = int(open(sys.argv[1]).read())
words = open(sys.argv[2], errors="replace").read(1000).split()
prime = open(sys.argv[3]).read().split() == ["prime"]

if words == ["prime"]:
    if prime:
        finish(0, "there are none")
    finish(1, f"{number} is no prime number, it has two factors")
if len(words) != 2 or not all(word.isascii() and word.isdigit() and len(word) < 15 for word in words):
    finish(1, "two whole numbers were expected, or the word prime")
first, second = map(int, words)
if first < 2 or second < 2:
    finish(1, "both factors have to be greater than 1")
if first * second != number:
    finish(1, f"{first} times {second} is {first * second}, not {number}")
finish(0, "they fit")
