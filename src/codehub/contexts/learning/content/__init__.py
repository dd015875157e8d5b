"""A course folder → `CourseDefinition`, or every problem that it has; `docs/guides/author.md` is the format."""
