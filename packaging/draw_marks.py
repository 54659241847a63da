"""Draw the reference sheet of the proof-correction marks: python packaging/draw_marks.py [resources/help/marks.png]."""

import sys
from pathlib import Path

import pypdfium2

from proofreader.formats.proof.reference import reference_sheet

SCALE = 1.6
"""Pixels a point."""

COLOURS = 32


def main(target: Path) -> None:
    """Write the sheet as PNG."""
    document = pypdfium2.PdfDocument(reference_sheet())
    picture = document[0].render(scale=SCALE).to_pil()
    target.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(COLOURS).save(target, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "resources/help/marks.png"))
