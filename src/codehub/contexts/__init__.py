"""The bounded contexts. Each is entered by `api`, `contracts` and `events` only."""
