"""Cursor pages out of the database."""
