"""Our own exercises: a folder with exercise.yaml, as docs/guides/author.md describes it."""
