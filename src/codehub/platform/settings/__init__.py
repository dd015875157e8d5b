"""What an operator can set, read once from the environment."""
