"""Names what a file is when it is no text, so that the user learns how to mend it."""

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF 文件，请把文件的后缀改成 .pdf 再打开"),
    (b"\x89PNG", "PNG 图片，请先识别成文字"),
    (b"\xff\xd8\xff", "JPEG 图片，请先识别成文字"),
    (b"GIF8", "GIF 图片，请先识别成文字"),
    (b"II*\x00", "TIFF 图片，请先识别成文字"),
    (b"MM\x00*", "TIFF 图片，请先识别成文字"),
    (b"8BPS", "Photoshop 文件，请先导出为文本"),
    (b"\x06\x06\xed\xf5\xd8\x1d\x46\xe5", "InDesign 文件，请在 InDesign 里另存为 IDML 再打开"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Word、WPS 或 Excel 文件，请另存为 docx 或纯文本（.txt）"),
    (b"{\\rtf", "RTF 文档，请另存为纯文本（.txt）"),
    (b"Rar!", "RAR 压缩包，请先解压"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包，请先解压"),
    (b"\x1f\x8b", "gzip 压缩包，请先解压"),
    (b"\xfd7zXZ", "xz 压缩包，请先解压"),
    (b"\x7fELF", "程序文件，不是文稿"),
    (b"MZ\x90", "程序文件，不是文稿"),
    (b"SQLite format 3", "数据库文件，不是文稿"),
)

# Members that tell the kinds of zip apart; they stand near the front of the file or in its directory at the end.
ZIP_MEMBERS: tuple[tuple[bytes, str], ...] = (
    (b"word/", "Word 文档，请把文件的后缀改成 .docx 再打开"),
    (b"xl/", "Excel 表格，请另存为纯文本（.txt）"),
    (b"ppt/", "演示文稿，请另存为纯文本（.txt）"),
    (b"designmap.xml", "IDML 文件，请把文件的后缀改成 .idml 再打开"),
    (b"OFD.xml", "OFD 版式文件，请先导出为文本"),
    (b"opendocument", "ODF 文档，请另存为纯文本（.txt）"),
    (b"epub", "EPUB 电子书，请先导出为文本"),
)

WEB_PAGE = "网页文件，请把文件的后缀改成 .html 再打开"

REACH = 65_536
"""Bytes looked at on either end."""


def named_binary(data: bytes) -> str | None:
    """What a file that is no text is, and what to do with it, in Chinese; None where nothing is recognised."""
    for magic, name in MAGIC:
        if data.startswith(magic):
            return name
    if data.startswith(b"PK\x03\x04"):
        ends = data[:REACH] + data[-REACH:]
        return next((name for member, name in ZIP_MEMBERS if member in ends), "ZIP 压缩包，请先解压")
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "图片或音像文件，不是文稿"
    if data.startswith(b"BM") and b"\x00" in data[2:32]:
        return "BMP 图片，请先识别成文字"
    if data[4:8] == b"ftyp":
        return "音像文件，不是文稿"
    head = data[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return WEB_PAGE
    return None


def being(kind: str) -> str:
    """“是” and what a file is, with a space before Latin letters."""
    return f"是 {kind}" if kind[:1].isascii() else f"是{kind}"
