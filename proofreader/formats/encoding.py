"""From bytes to text: which encoding a file is in, decided strictly and by how common the decoded characters are."""

import re
from dataclasses import dataclass

from proofreader.formats.commonness import commonness
from proofreader.formats.errors import PageError
from proofreader.formats.refusal import WEB_PAGE, being, named_binary

NEWLINE = re.compile("\r\n?|\n")
UTF8_BOM = b"\xef\xbb\xbf"
BIG5 = ("big5", "cp950", "big5hkscs")
"""Big5 as the standard has it, then with what Windows and Hong Kong added."""

GOOD = 0.6
"""Commonness from which a guessed decoding is taken for Chinese text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded file. `text` has every newline as "\\n" and no byte order mark.

    `codec` encodes without a byte order mark; `newline` is the newline the file uses most.
    """

    encoding: str
    codec: str
    bom: bytes
    text: str
    newline: str

    def encoded(self, text: str) -> bytes:
        """New text for this file, with its newlines. Raises PageError when the encoding lacks a character."""
        try:
            return text.replace("\n", self.newline).encode(self.codec)
        except UnicodeEncodeError as error:
            char = text[error.start]
            raise PageError(
                f"文件是 {self.encoding.upper()} 编码，存不下“{char}”（U+{ord(char):04X}）这个字，"
                "请换一个字，或把文件另存为 UTF-8 后再导出"
            ) from error


def decode(data: bytes, name: str, *, declared: str | None = None, markup: bool = False) -> Decoded:
    """Decode a file. `name` is how error messages call it, `declared` the codec that the file itself names; it is
    believed unless a byte order mark or the characters say otherwise. `markup` admits web pages.

    Raises PageError when the bytes are no text, hold nothing, or fit no supported encoding.
    """
    if not data:
        raise PageError(f"{name} 是空文件，没有可校对的内容")
    if (binary := named_binary(data)) and not (markup and binary == WEB_PAGE):
        raise PageError(f"{name} {being(binary)}")
    encoding, codec, bom = _identify(data, name, declared)
    raw = _strictly(data[len(bom) :], codec)
    if raw is None:
        raise PageError(_damaged(data[len(bom) :], codec, name))
    if not raw.strip("\ufeff \t\r\n\v\f\u3000\xa0"):
        raise PageError(f"{name} 里只有空白，没有可校对的内容")
    if "\x00" in raw:
        raise PageError(f"{name} 不是文本文件（含有空字节），请导出为纯文本（.txt）再打开")
    newline = _usual_newline(raw)
    text = NEWLINE.sub("\n", raw) if "\r" in raw else raw
    return Decoded(encoding, codec, bom, text, newline)


def _identify(data: bytes, name: str, declared: str | None) -> tuple[str, str, bytes]:
    """The encoding's name, the codec without a byte order mark, and the mark. Raises PageError."""
    if data.startswith(UTF8_BOM):
        return "utf-8-sig", "utf-8", UTF8_BOM
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise PageError(f"{name} 是 UTF-32 编码，请另存为 UTF-8 再打开")
    if data.startswith(b"\xff\xfe"):
        return "utf-16", "utf-16-le", b"\xff\xfe"
    if data.startswith(b"\xfe\xff"):
        return "utf-16", "utf-16-be", b"\xfe\xff"
    if declared is not None:
        fitting = {codec: text for codec in (declared, "utf-8") if (text := _strictly(data, codec)) is not None}
        if fitting:
            best = max(fitting, key=lambda one: commonness(fitting[one]))
            return best, best, b""
    if b"\x00" not in data and _strictly(data, "utf-8") is not None:
        return "utf-8", "utf-8", b""
    if _mostly_utf8(data):
        raise PageError(_damaged(data, "utf-8", name))
    codec = _guess(data)
    if codec is None:
        raise PageError(_unreadable(data, name))
    return codec, codec, b""


def _guess(data: bytes) -> str | None:
    """The encoding that makes the most common characters of bytes without a mark; None where none makes sense."""
    ranked: list[tuple[float, int, str]] = []
    for order, codec in enumerate(("gb18030", *BIG5, "utf-16-le", "utf-16-be")):
        if codec.startswith("utf-16"):
            if len(data) % 2:
                continue
        elif b"\x00" in data or (codec in BIG5 and any(other in BIG5 for _, _, other in ranked)):
            continue
        text = _strictly(data, codec)
        if text is not None:
            ranked.append((commonness(text), -order, codec))
    if not ranked:
        return None
    score, _, codec = max(ranked)
    # GB18030 leaves hardly any bytes undecodable: text it makes little sense of is only taken when it is short.
    return codec if score >= GOOD or (codec == "gb18030" and score >= 0 and len(data) < 64) else None


def _mostly_utf8(data: bytes) -> bool:
    """Whether bytes that are not valid UTF-8 are UTF-8 with a little damage."""
    if b"\x00" in data:
        return False
    mended = data.decode("utf-8", "replace")
    wide = sum(1 for char in mended if char > "\u07ff" and char != "\ufffd")
    return wide >= 10 * mended.count("\ufffd")


def _damaged(data: bytes, codec: str, name: str) -> str:
    shown = codec.upper().removesuffix("-LE").removesuffix("-BE")
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        line = len(NEWLINE.findall(data[: error.start].decode(codec, "ignore"))) + 1
        return f"{name} 是 {shown} 编码，但第 {line} 行有损坏的字节，请从原处重新导出，或另存为 UTF-8 再打开"
    return f"{name} 的 {shown} 编码有误，请另存为 UTF-8 再打开"


def _unreadable(data: bytes, name: str) -> str:
    if b"\x00" in data:
        return f"{name} 不是文本文件（含有空字节），请导出为纯文本（.txt）再打开"
    return f"{name} 的编码认不出来（能读 UTF-8、GB18030、UTF-16、Big5），请另存为 UTF-8 再打开"


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _usual_newline(raw: str) -> str:
    if "\r" not in raw:
        return "\n"
    crlf = raw.count("\r\n")
    counts = {"\r\n": crlf, "\n": raw.count("\n") - crlf, "\r": raw.count("\r") - crlf}
    return max(counts, key=lambda newline: counts[newline])
