class Shed:
    """Knows which tools there are, and who has them."""

    def __init__(self):
        # Each tool with the person who has it; ""
        # means that
        # it's free.
        self.holders = {}

    def add(self, tool):
        self.holders[tool] = ""

    def lend(self, tool, person):
        self.holders[tool] = person

    def give_back(self, tool):
        self.holders[tool] = ""

    def overview(self):
        return []
