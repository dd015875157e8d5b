"""Work for later, enqueued in the transaction that wants it. Procrastinate does it (PostgreSQL is the queue)."""
