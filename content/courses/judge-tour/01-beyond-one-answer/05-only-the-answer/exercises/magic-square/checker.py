"""Is this a magic square of 1 to 9?"""

import sys


def finish(code: int, message: str) -> None:
    print(message, file=sys.stderr)
    sys.exit(code)


words = open(sys.argv[2], errors="replace").read(10000).split()
if sorted(words) != [str(number) for number in range(1, 10)]:
    finish(1, "the numbers from 1 to 9 were expected, each once")
n = [int(word) for word in words]
lines = {
    **{f"row {row + 1}": n[3 * row : 3 * row + 3] for row in range(3)},
    **{f"column {column + 1}": n[column::3] for column in range(3)},
    "the diagonal from the left": n[0::4],
    "the diagonal from the right": n[2:7:2],
}
for name, line in lines.items():
    if sum(line) != 15:
        finish(1, f"{name} adds up to {sum(line)}, not to 15")
finish(0, "it is magic")
