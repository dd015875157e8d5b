"""The agent: leases submissions from a PostgreSQL queue, judges them and reports each test."""
