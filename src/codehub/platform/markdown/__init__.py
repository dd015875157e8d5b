"""Markdown that people wrote, as HTML that can't hurt anybody."""
