"""Full text search in PostgreSQL with words of our own, so that `C++` is one and no language is favoured."""
