"""CodeHub: a self-hosted platform for learning to program."""

__version__ = "0.1.0"
