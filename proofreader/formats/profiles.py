"""Clean text the way a layout system takes it in: encoding, line ends, indents, blank lines, a file an article."""

import io
import re
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from proofreader.checks.script.table import characters
from proofreader.core.page import Article, Block, BlockKind, Page
from proofreader.core.span import Edit
from proofreader.formats.errors import PageError
from proofreader.review.edited import edited_page
from proofreader.review.projection import Projection

ENCODINGS = ("utf-8", "utf-8-sig", "gb18030")
NEWLINES = MappingProxyType({"crlf": "\r\n", "lf": "\n"})
INDENT = "\u3000"
NAME = 24
"""Characters of an article's title that go into the name of its file."""
EPOCH = (1980, 1, 1, 0, 0, 0)

TAGS: Mapping[BlockKind, str] = MappingProxyType(
    {
        BlockKind.HEADLINE: "【标题】",
        BlockKind.BYLINE: "【作者】",
        BlockKind.HEADING: "【小标题】",
        BlockKind.CAPTION: "【图注】",
    }
)
_SET_IN = (BlockKind.BODY, BlockKind.HEADING)

_NOTHING = re.compile("[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff]")
_FIXED_SPACE = re.compile("[\u00a0\u2007\u202f]+")
_LATIN_AROUND = re.compile("(?<=[!-~])[\u00a0\u2007\u202f]+(?=[!-~])")
_DASHES = re.compile("[―─━⎯]{2}|⸺")
_DOTS = re.compile("[…⋯]+")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a layout system wants. `indent` counts full-width spaces before a paragraph, `blank_lines` those after it.

    `separator` is a line of its own between articles. `pair` writes every dash of two characters with U+2014 and every
    ellipsis with an even number of U+2026; a single “—” between two places or years is right and stays. `tidy` takes
    out no-break spaces, zero-width characters and soft hyphens.
    """

    name: str
    encoding: str = "utf-8-sig"
    newline: str = "crlf"
    indent: int = 2
    blank_lines: int = 0
    separator: str = ""
    per_article: bool = False
    tags: bool = False
    pair: bool = True
    tidy: bool = True

    def __post_init__(self) -> None:
        if self.encoding not in ENCODINGS:
            raise PageError(f"导出方案“{self.name}”的 encoding 要写 {'、'.join(ENCODINGS)} 之一")
        if self.newline not in NEWLINES:
            raise PageError(f"导出方案“{self.name}”的 newline 要写 crlf 或 lf")
        if not (0 <= self.indent <= 8 and 0 <= self.blank_lines <= 3):
            raise PageError(f"导出方案“{self.name}”的 indent 要在 0 到 8 之间，blank_lines 要在 0 到 3 之间")


PRESETS: Mapping[str, Profile] = MappingProxyType(
    {
        one.name: one
        for one in (
            Profile("通用"),
            Profile("方正", encoding="gb18030"),
            Profile("方正分稿", encoding="gb18030", per_article=True),
            Profile("InDesign", indent=0),
            Profile("采编", encoding="utf-8", newline="lf", indent=0, blank_lines=1),
        )
    }
)
"""By the name that `--profile` takes."""


class Missing(NamedTuple):
    """A character that a layout system's fonts may lack, how often it occurs, and why it is listed."""

    char: str
    times: int
    reason: str


@dataclass(frozen=True, slots=True)
class Laid:
    """The files of an export by their names, and the characters to look after (补字)."""

    files: tuple[tuple[str, bytes], ...]
    missing: tuple[Missing, ...]

    def as_bytes(self) -> bytes:
        """The file; several as a zip, the same bytes every time."""
        if len(self.files) == 1:
            return self.files[0][1]
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, data in self.files:
                archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
        return made.getvalue()


def lay_out(page: Page, edits: Sequence[Edit], profile: Profile) -> Laid:
    """The corrected text of a page as a profile wants it. What stands outside articles (报头、版名) is left out where
    each article has a file of its own.
    """
    made = edited_page(page, Projection(page.text, edits))
    texts = [_line(made, block, profile) for block in made.blocks]
    missing = missing_characters("".join(texts))
    if not profile.per_article:
        name = (page.path.stem if page.path else "版面") + ".txt"
        return Laid(((name, _encoded(_lines(made, range(len(texts)), texts, profile), profile)),), missing)
    files: list[tuple[str, bytes]] = []
    for number, article in enumerate(made.articles, 1):
        wanted = [at for at in range(article.first_block, article.end_block) if made.blocks[at].article is not None]
        if any(texts[at] for at in wanted):
            data = _encoded(_lines(made, wanted, texts, profile), profile)
            files.append((f"{number:02d}-{_file_name(article)}.txt", data))
    if not files:
        files.append(("01.txt", b""))
    if missing:
        files.append(("补字.txt", _encoded(missing_lines(missing), profile)))
    return Laid(tuple(files), missing)


def missing_characters(text: str) -> tuple[Missing, ...]:
    """Characters that need a look before the page is set: private ones, rare ones of GB 18030, Hanzi outside the
    《通用规范汉字表》. By first occurrence.
    """
    counts = Counter(char for char in text if char > "\x7f")
    outside = characters().outside("".join(counts))
    found = [(char, _reason(char, outside)) for char in counts]
    return tuple(Missing(char, counts[char], reason) for char, reason in found if reason)


def missing_lines(missing: Iterable[Missing]) -> list[str]:
    """A line for each character to look after."""
    return [f"{one.char}　U+{ord(one.char):04X}　{one.times} 处　{one.reason}" for one in missing]


def read_profiles(text: str, name: str) -> dict[str, Profile]:
    """The profiles of a TOML file: a table `[[profile]]` each, with fields of `Profile` and `base`, the profile that
    the others are taken from. `name` is how messages call the file. Raises PageError.
    """
    try:
        tables = tomllib.loads(text).get("profile", [])
    except tomllib.TOMLDecodeError as error:
        raise PageError(f"{name} 不是正确的 TOML（{error}），请改正后再用") from error
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise PageError(f"{name} 里每个导出方案要以 [[profile]] 开头，下面一行一项")
    made: dict[str, Profile] = {}
    for number, table in enumerate(tables, 1):
        title, base = table.pop("name", None), table.pop("base", "通用")
        if not isinstance(title, str) or not title:
            raise PageError(f'{name} 里第 {number} 个导出方案没有名称（name = "…"）')
        start = (made.get(base) or PRESETS.get(base)) if isinstance(base, str) else None
        if start is None:
            raise PageError(f"{name} 里方案“{title}”的 base 没有“{base}”这个方案")
        made[title] = replace(start, name=title, **_checked(table, start, title, name))
    return made


def _checked(table: Mapping[str, Any], start: Profile, title: str, name: str) -> dict[str, Any]:
    known = {one.name: type(getattr(start, one.name)) for one in fields(Profile) if one.name != "name"}
    for key, value in table.items():
        if key not in known:
            raise PageError(f"{name} 里方案“{title}”有不认识的项“{key}”，可用：{'、'.join(known)}")
        if type(value) is not known[key]:
            kinds = {bool: "true 或 false", int: "整数", str: "加引号的文字"}
            raise PageError(f"{name} 里方案“{title}”的 {key} 要写{kinds[known[key]]}")
    return dict(table)


def _lines(page: Page, wanted: Iterable[int], texts: Sequence[str], profile: Profile) -> list[str]:
    lines: list[str] = []
    article: int | None = None
    for at in wanted:
        if not texts[at]:
            continue
        owner = page.blocks[at].article
        if lines:
            lines += [""] * profile.blank_lines
            if profile.separator and owner is not None and article is not None and owner != article:
                lines.append(profile.separator)
                lines += [""] * profile.blank_lines
        article = owner if owner is not None else article
        lines.append(texts[at])
    return lines


def _line(page: Page, block: Block, profile: Profile) -> str:
    text = "".join(_tidied(block.span.of(page.text), profile)).strip(" \t\u3000")
    if not text:
        return ""
    tag = TAGS.get(block.kind, "") if profile.tags else ""
    return tag + (INDENT * profile.indent if block.kind in _SET_IN and not tag else "") + text


def _tidied(text: str, profile: Profile) -> Iterator[str]:
    if profile.tidy:
        text = _FIXED_SPACE.sub("", _LATIN_AROUND.sub(" ", _NOTHING.sub("", text)))
    if profile.pair:
        text = _DASHES.sub("——", text)
        text = _DOTS.sub(lambda match: "…" * (len(match[0]) + len(match[0]) % 2), text)
    yield text.replace("\t", " ")


def _encoded(lines: Sequence[str], profile: Profile) -> bytes:
    newline = NEWLINES[profile.newline]
    return "".join(line + newline for line in lines).encode(profile.encoding, "replace")


def _reason(char: str, outside: Iterable[str]) -> str:
    if "\ue000" <= char <= "\uf8ff" or char >= "\U000f0000":
        return "私用区字符，须照原件补字"
    try:
        rare = len(char.encode("gb18030")) > 2
    except UnicodeEncodeError:
        return "不是完整的字符"
    if char in outside:
        return "不在通用规范汉字表内，字库多半没有" if rare else "不在通用规范汉字表内"
    return "GB 18030 四字节字符，字库多半没有" if rare else ""


def _file_name(article: Article) -> str:
    title = re.sub(r'[\\/:*?"<>|\s\x00-\x1f]+', "", article.title)[:NAME].strip(".")
    return title or "无题"
