"""Checkers compare what a program wrote with what was expected; they run on the host, on bytes only."""
