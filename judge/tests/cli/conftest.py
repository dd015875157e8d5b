"""The packages of the formats' tests."""

from judge.tests.formats.conftest import changed

__all__ = ["changed"]
