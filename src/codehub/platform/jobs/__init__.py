"""Work for later, enqueued in the transaction that wants it; Procrastinate on PostgreSQL carries it out."""
