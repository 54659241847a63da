"""One module a file format: bytes to a Page with a source map, a Page and edits to bytes, and the sidecar."""
