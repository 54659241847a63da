"""The checks: one small module each, grouped by family; pure functions from text to hits."""
