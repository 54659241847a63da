"""A PDF page for the desk: two sheets, two columns each."""

import io
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from tests.formats.newspaper import Sheet, columns

TEXTS = [
    "清晨的渡口上,老船工已经解开了缆绳。四十年来他每天来回八趟,从来没有误过一班船,两岸的人都认得他。",
    "孩子们上学要坐船,老人看病也要坐船。桥通以后,坐船的人少了,老船工却舍不得走,他说水就是饭碗。",
]


def two_sheets(path: Path) -> Path:
    """Write the page; its path."""
    writer = PdfWriter()
    for title in ("渡口的老船工", "桥头的新学堂"):
        sheet = Sheet(420, 600)
        sheet.put(60, 30, title, 26)
        sheet.flow(TEXTS, columns(40, 380, 2, 14, 80, 560))
        writer.append(PdfReader(io.BytesIO(sheet.pdf())))
    with path.open("wb") as file:
        writer.write(file)
    return path
