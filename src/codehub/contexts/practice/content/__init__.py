"""Reads exercises from folders of Markdown, YAML and source files."""
