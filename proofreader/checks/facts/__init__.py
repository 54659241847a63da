"""Facts that a machine can verify: arithmetic, calendars, checksums."""
