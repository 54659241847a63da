"""The use cases that the desk and the command line share: open, check, decide, export."""
