"""Bytes to text: encodings, newlines, and what is refused."""

import pytest

from proofreader.formats.encoding import decode
from proofreader.formats.errors import PageError

SIMPLIFIED = "老旧小区改造让居民住得更舒心，沿街的商铺也换了新颜。\n居民们说：“日子越过越好。”\n"
TRADITIONAL = "老舊社區改造讓居民住得更舒心，沿街的商鋪也換了新顏。\n居民們說：「日子越過越好。」\n"


@pytest.mark.parametrize(
    ("text", "codec", "bom", "name"),
    [
        (SIMPLIFIED, "utf-8", b"", "utf-8"),
        (SIMPLIFIED, "utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        (SIMPLIFIED, "utf-16-le", b"\xff\xfe", "utf-16"),
        (SIMPLIFIED, "utf-16-be", b"\xfe\xff", "utf-16"),
        (SIMPLIFIED, "utf-16-le", b"", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", b"", "utf-16-be"),
        (SIMPLIFIED, "gb18030", b"", "gb18030"),
        (SIMPLIFIED, "gb2312", b"", "gb18030"),
        (SIMPLIFIED + "𠮷野家在𡋾镇。", "gb18030", b"", "gb18030"),
        (TRADITIONAL, "big5", b"", "big5"),
        (TRADITIONAL + "宏碁資訊", "cp950", b"", "cp950"),
        (TRADITIONAL + "喺嗰度啲嘢", "big5hkscs", b"", "big5hkscs"),
        (TRADITIONAL, "gb18030", b"", "gb18030"),
        ("何伟", "gb18030", b"", "gb18030"),
        ("你好，洛阳", "gb18030", b"", "gb18030"),
        ("abc 123", "utf-8", b"", "utf-8"),
    ],
)
def test_encodings(text: str, codec: str, bom: bytes, name: str) -> None:
    decoded = decode(bom + text.encode(codec), "版.txt")
    assert (decoded.encoding, decoded.text) == (name, text)


@pytest.mark.parametrize(
    ("raw", "text", "usual"),
    [
        ("一\n二\n", "一\n二\n", "\n"),
        ("一\r\n二\r\n三\n", "一\n二\n三\n", "\r\n"),
        ("一\r二\r三", "一\n二\n三", "\r"),
        ("一\r\r\n二\n\r三", "一\n\n二\n\n三", "\r"),
        ("一", "一", "\n"),
    ],
)
def test_newlines(raw: str, text: str, usual: str) -> None:
    decoded = decode(raw.encode(), "版.txt")
    assert (decoded.text, decoded.newline) == (text, usual)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空文件"),
        ("　 \r\n\t\n".encode(), "只有空白"),
        (b"\xef\xbb\xbf", "只有空白"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", "Word"),
        (b"PK\x03\x04" + b"\0" * 30 + b"some.txt", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "WPS"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"<!DOCTYPE html><html>", "网页"),
        (b"\x7fELF\x02\x01", "程序"),
        ("正文里有空字节\0在这里".encode(), "空字节"),
        (bytes(range(256)) * 8, "空字节"),
        ("编".encode("utf-32"), "UTF-32"),
        (("一行好的\n" * 20).encode() + "坏".encode()[:2] + "了\n".encode(), "第 21 行"),
        ("好".encode("utf-16") + b"\x00\xd8", "UTF-16"),
        (bytes(byte for byte in range(128, 256)) * 4, "编码"),
    ],
)
def test_refusals_are_one_line_that_says_what(data: bytes, words: str) -> None:
    with pytest.raises(PageError) as caught:
        decode(data, "三版.txt")
    message = caught.value.message
    assert message.startswith("三版.txt") and words in message and "\n" not in message
