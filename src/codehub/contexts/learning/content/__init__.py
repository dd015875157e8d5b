"""A course folder → `CourseDefinition`, or every problem in it; `docs/guides/author.md` is the format."""
