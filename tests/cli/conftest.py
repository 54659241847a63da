"""Fixtures of the command line's tests."""

from tests.cli.pages import right, wrong

__all__ = ["right", "wrong"]
