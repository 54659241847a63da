"""Decisions on findings: events, replay, projection, re-anchoring. Pure: knows no file and no window."""
