"""PDF pages: glyphs with boxes, lines, columns, reading order, paragraphs, and a source map of boxes."""
