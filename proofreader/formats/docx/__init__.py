"""Word documents: read with an exact source map, corrected in their runs, written with tracked changes."""
