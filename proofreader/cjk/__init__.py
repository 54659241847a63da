"""Characters of Chinese text: classes, width, pairs, numerals, variants. Knows nothing of this program's types."""
