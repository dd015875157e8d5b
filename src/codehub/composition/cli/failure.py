"""How a command says that it can't go on."""


class CommandFailed(Exception):
    """The message is for the person at the terminal: what is wrong and what to do."""
