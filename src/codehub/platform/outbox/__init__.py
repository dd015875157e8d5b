"""Events that leave a transaction: written with the rows they speak of, then handled and heard exactly as committed."""
