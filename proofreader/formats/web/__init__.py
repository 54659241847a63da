"""Web pages: saved from a browser or a content system, and fragments from the clipboard."""
