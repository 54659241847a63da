"""Half-width marks in Chinese text."""
