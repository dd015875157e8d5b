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
