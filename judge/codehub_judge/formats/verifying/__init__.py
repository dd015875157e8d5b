"""Does a problem keep what its author says? Runs its submissions and its validators."""
