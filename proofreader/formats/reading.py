"""A file or bytes to a Page."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from proofreader.core.page import Block, BlockKind, Page
from proofreader.formats.encoding import decode
from proofreader.formats.errors import PageError
from proofreader.formats.markdown import markdown_drafts
from proofreader.formats.pieces import Draft, Piece
from proofreader.formats.plain import plain_drafts
from proofreader.formats.reasons import reason_of
from proofreader.formats.registry import reader_of
from proofreader.formats.source import BlockPlace, ParagraphBreak, TextSource
from proofreader.formats.structure import structure

LARGEST = 10 * 1024 * 1024
"""Bytes a page may have."""

MARKDOWN_SUFFIXES = (".md", ".markdown")


def is_markdown(path: Path) -> bool:
    """Whether a file is Markdown, by its suffix; every other file is plain text."""
    return path.suffix.lower() in MARKDOWN_SUFFIXES


def read_page(path: Path) -> Page:
    """Read a page. The file is opened for reading only. Raises PageError where it cannot be read."""
    name = path.name or str(path)
    reader = reader_of(path)
    largest = reader.largest if reader else LARGEST
    try:
        if path.is_dir():
            raise PageError(f"{name} 是文件夹，请选择其中的版面文件")
        if path.exists() and not path.is_file():
            raise PageError(f"{name} 不是普通文件，请选择文本或 Markdown 文件")
        size = path.stat().st_size
        if size > largest:
            raise PageError(_too_large(name, size, largest))
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError as error:
        raise PageError(f"没有这个文件：{path}，请检查文件名和所在文件夹") from error
    except PermissionError as error:
        raise PageError(f"没有权限读取 {path}，请检查文件的权限") from error
    except (OSError, ValueError) as error:
        raise PageError(f"读不出 {path}（{reason_of(error)}），请检查文件和磁盘") from error
    return read_bytes(data, path=path, markdown=is_markdown(path))


def _too_large(name: str, size: int, largest: int) -> str:
    return f"{name} 太大（{size / 1024 / 1024:.1f} MB，上限 {largest // 1024 // 1024} MB），请拆成一版一个文件"


def read_bytes(data: bytes, *, path: Path | None, markdown: bool) -> Page:
    """Make a page of the bytes of a file; `path` None means standard input. Raises PageError."""
    name = "标准输入" if path is None else path.name
    reader = reader_of(path)
    largest = reader.largest if reader else LARGEST
    if len(data) > largest:
        raise PageError(_too_large(name, len(data), largest))
    if reader and path:
        return reader.read(data, path)
    decoded = decode(data, name)
    if markdown:
        drafts, dropped = markdown_drafts(decoded.text)
    else:
        drafts, dropped = plain_drafts(decoded.text), []
    if not drafts:
        raise PageError(f"{name} 里没有可校对的文字")
    blocks, articles = structure(drafts)
    text = "\n".join(draft.text for draft in drafts)
    source = TextSource(
        data=data,
        encoding=decoded.encoding,
        codec=decoded.codec,
        bom=decoded.bom,
        newline=decoded.newline,
        decoded=decoded.text,
        sha256=sha256(data).hexdigest(),
        markdown=markdown,
        text=text,
        places=_places(drafts, blocks),
        pieces=_pieces(drafts, blocks),
        dropped=tuple(dropped),
        usual=_usual_break(decoded.text, drafts, blocks, markdown),
    )
    return Page(path, text, blocks, articles, source)


def _places(drafts: Sequence[Draft], blocks: Sequence[Block]) -> tuple[BlockPlace, ...]:
    places: list[BlockPlace] = []
    at = 0
    for draft, block in zip(drafts, blocks, strict=True):
        end = at + len(draft.pieces)
        span = block.span
        places.append(BlockPlace(span.start, span.end, draft.prefix, draft.start, draft.end, at, end, draft.cell))
        at = end
    return tuple(places)


def _pieces(drafts: Sequence[Draft], blocks: Sequence[Block]) -> tuple[Piece, ...]:
    return tuple(
        Piece(piece.page + block.span.start, *piece[1:])
        for draft, block in zip(drafts, blocks, strict=True)
        for piece in draft.pieces
    )


def _usual_break(text: str, drafts: Sequence[Draft], blocks: Sequence[Block], markdown: bool) -> ParagraphBreak:
    """What most often stands between two paragraphs of the file, and before the first line of one."""
    body = [block.kind is BlockKind.BODY for block in blocks]
    breaks: Counter[str] = Counter()
    indents: Counter[str] = Counter()
    for index, draft in enumerate(drafts):
        indent = text[draft.prefix : draft.start]
        if body[index] and not indent.strip(" \t\u3000\xa0"):
            indents[indent] += 1
        if index and body[index] and body[index - 1]:
            between = text[drafts[index - 1].end : draft.prefix].strip(" \t\u3000\xa0")
            if between and not between.strip("\n"):
                breaks[between] += 1
    lines = breaks.most_common(1)[0][0] if breaks else "\n\n" if markdown else "\n"
    indent = indents.most_common(1)[0][0] if indents else ""
    if markdown and lines == "\n" and not indent:
        lines = "\n\n"  # a single line end would only continue the paragraph
    return ParagraphBreak(lines, indent)
