import sys


def parse(line):
    """Take an order apart; an empty list if it can't be understood."""
    words = line.strip().split(" ", 1)
    order = words[0].lower()
    if len(words) == 1 and order == "list":
        return ["list"]
    if len(words) == 1:
        return []
    rest = words[1].strip()
    if order == "add" or order == "return":
        return [order, rest]
    if order == "lend" and " to " in rest:
        tool, person = rest.split(" to ", 1)
        return ["lend", tool.strip(), person.strip()]
    return []


class Shed:
    """Knows which tools there are, and who has them."""

    def __init__(self):
        self.holders = {}

    def add(self, tool):
        if tool in self.holders:
            raise ValueError(f"{tool} is there already")
        self.holders[tool] = ""

    def holder_of(self, tool):
        if tool not in self.holders:
            raise ValueError(f"there is no {tool}")
        return self.holders[tool]

    def lend(self, tool, person):
        holder = self.holder_of(tool)
        if holder != "":
            raise ValueError(f"{tool} is with {holder}")
        if list(self.holders.values()).count(person) >= 2:
            raise ValueError(f"{person} has two tools already")
        self.holders[tool] = person

    def give_back(self, tool):
        if self.holder_of(tool) == "":
            raise ValueError(f"{tool} is not lent")
        self.holders[tool] = ""

    def overview(self):
        lines = []
        for tool in sorted(self.holders):
            if self.holders[tool] == "":
                lines.append(f"{tool}: free")
            else:
                lines.append(f"{tool}: {self.holders[tool]}")
        return lines


def carry_out(shed, parts):
    """Do what the parts of a line say; give back the lines of the answer."""
    order = parts[0]
    if order == "list":
        lines = shed.overview()
        if lines == []:
            return ["the shed is empty"]
        return lines
    if order == "add":
        shed.add(parts[1])
    elif order == "lend":
        shed.lend(parts[1], parts[2])
    else:
        shed.give_back(parts[1])
    return ["ok"]


def answer(shed, line):
    """Answer a line, whatever stands in it."""
    parts = parse(line)
    if parts == []:
        return ["what?"]
    try:
        return carry_out(shed, parts)
    except ValueError as problem:
        return [f"sorry, {problem}"]


shed = Shed()
for line in sys.stdin:
    line = line.strip()
    if line == "" or line.startswith("#"):
        continue
    for text in answer(shed, line):
        print(text)
