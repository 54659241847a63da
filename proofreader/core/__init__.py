"""The data types everything is built on. Standard library only; every position is a code point of `Page.text`."""
