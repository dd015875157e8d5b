"""Live streams over a WebSocket: the rows of the outbox, woken by PostgreSQL's NOTIFY."""
