import sys


def parse(line):
    """Take a line apart; give back the thing and its amount."""
    if " x " in line:
        amount, thing = line.split(" x ", 1)
        return thing.strip(), int(amount)
    return line, 1


amounts = {}
for line in sys.stdin:
    line = line.strip().lower()
    if line == "" or line.startswith("#"):
        continue
    thing, amount = parse(line)
    amounts[thing] = amounts.get(thing, 0) + amount

for thing in sorted(amounts):
    print(f"{thing}: {amounts[thing]}")
print("total:", sum(amounts.values()))
