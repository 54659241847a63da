"""Proofreader: a desk for the people who proof a Chinese newspaper page before it is printed."""

__version__ = "0.1.0"
