"""Events that leave a transaction: committed with the rows they speak of, then handled and heard."""
