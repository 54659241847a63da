"""Line ends of a page that do not end a paragraph, told apart by what was torn."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from proofreader.checks.contract import BlockView, PageView
from proofreader.checks.structure.edges import Join, join_at, widen
from proofreader.checks.structure.wrapping import wrapped_lines
from proofreader.core.page import BlockKind

ENDS = "。！？；：…—～"
_CLOSERS = '”’」』"'
_NOTES = "）】〕]］｝}》>·★●■◆＊*"  # a credit, a footnote number or an ornament ends a paragraph too
_SYMBOLS = frozenset(("No", "So", "Co", "Cn"))  # circled numbers, ornaments, private-use and unassigned characters
_SENTENCE = re.compile("[。！？；…]")
_CREDIT = re.compile(
    r"(?:摄|摄影|供图|供稿|供片|制图|绘|报道|电|讯|整理|执笔|撰文|翻译|编译|编辑|完|待续|转载|全文|版|续)[）)]?$"
    r"|(?:记者|通讯员|实习生|特约|作者|编辑)[\s：]*[^，]{2,14}$"
    r"|www|http|@|[=|#<>]"
)
_CREDIT_HEAD = re.compile(
    r"[”’）]?\W{0,2}(?:图[为①-⑩/／]|资料图|本报|新华社|本版|责任编辑|责编|编辑|校对|来源|作者|文[/／]|表\s?\d|下转|上接)"
)
LONG = 150
"""Blocks that no newspaper page has: what has more is a collection of texts."""
LOOSE = 4
"""Code points up to which words behind the last full stop may be a title that stands for itself, in a collection."""
SHORT = 30
"""Code points up to which words like these make a credit or a caption of what follows the last full stop."""
_MARKER = re.compile(
    r"[#*•●■◆▲★◎○□◇△※→>\-|]|[（(【［\[][^）)】］\]]{1,8}[）)】］\]]|[①-⑳⑴-⒇㈠-㈩]"
    r"|[一二三四五六七八九十]{1,3}(?:[、.．是要])|\d{1,2}[、.．)）](?!\d)|第[一二三四五六七八九十百\d]+(?:[条章节款项]|[，,])"
    r"|(?:其[一二三四五六]|首先|其次|再次|最后)[，,]|附[：:件]|[问答][：:]|图[为①-⑩一二三四\d]"
)
_GAP = re.compile(r"[\s：—·|]")  # what divides the parts of a headline
_WIDOW = re.compile(r"[一-鿿]{1,4}[。！？][”’]?")  # what a paragraph's last line may hold and no paragraph does
_SPEAKER = re.compile(r"[^\s，。！？：“”]{1,12}：")
_AFTER = (BlockKind.HEADING, BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE)
_TITLES = (BlockKind.HEADING, BlockKind.HEADLINE)

CUT = -4.0
"""Log odds from which the second half of a paragraph of several sentences counts as its continuation."""
CUT_ONE_SENTENCE = 0.0
CUT_AFTER_HEADING = -1.5  # what stands alone under a heading is a paragraph, not a headline
WEAK = 2.0
AFRESH = -1.5  # share of a right side that begins as paragraphs begin,
UNFINISHED = 0.5  # and of a left side that ends as they do not: 44 % of strangers, 2 % of halves of one sentence
NEVER = 99.0
CUT_WIDOW = -1.5  # what follows is a character or a few and a full stop
CUT_SPOKEN = 3.0  # “某某：…” may be a line of a transcript or of a form
CUT_BARE = 4.0  # a few words without any mark


class Tear(Enum):
    """What became of a paragraph at its end."""

    CUT = auto()  # it goes on in the next block
    ASTRAY = auto()  # its sentence is torn and does not go on in the next block
    HEADLESS = auto()  # the next block begins with the end of something, and this one is whole
    NO_END_MARK = auto()  # only the last mark is missing


@dataclass(frozen=True, slots=True)
class Break:
    """A torn place after block `index`; `join` is None where there is no next block to join."""

    index: int
    tear: Tear
    join: Join | None


def breaks(page: PageView) -> Iterator[Break]:
    """The torn places of a page in order. Pages whose every line is cut at one width have none (see wrapping.py)."""
    if wrapped_lines(page):
        return
    texts = [widen(block.text).strip().lstrip("； ") for block in page.blocks]
    found = [
        torn
        for index, block in enumerate(page.blocks)
        if block.kind is BlockKind.BODY and texts[index]
        if (torn := _break_after(page.blocks, texts, index))
    ]
    weak = sum(_is_weak(torn) for torn in found)
    strong = sum(torn.tear is Tear.CUT and not _is_weak(torn) for torn in found)
    # Where columns cut paragraphs, most cuts are plain to see. Many doubtful ones among few plain ones are the habit of
    # a text that ends paragraphs with credits, captions and the like.
    trusted = weak <= strong + (2 if len(texts) < LONG else 0)
    yield from (torn for torn in found if trusted or not _is_weak(torn))


def _is_weak(torn: Break) -> bool:
    return torn.join is not None and (torn.tear is Tear.ASTRAY or torn.join.score < WEAK)


def _break_after(blocks: tuple[BlockView, ...], texts: list[str], index: int) -> Break | None:
    left = texts[index]
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    right = texts[index + 1] if following else ""
    plain = following is not None and following.kind is BlockKind.BODY and bool(right)
    if _ended(left):
        headless = plain and right[0] in "，。、：！？”’）》" and left[-1] in "。！？" and len(right) >= 8
        return Break(index, Tear.HEADLESS, None) if headless else None
    tail = _SENTENCE.split(left)[-1]
    spoken = _SPEAKER.match(left) is not None
    if _CREDIT.search(tail) or (len(tail) <= SHORT and _CREDIT_HEAD.match(tail)):
        return None
    prose = len(tail) < len(left) and (len(left) >= 20 or (len(left) >= 14 and "，" in tail))
    if plain and following and not following.lead and not _MARKER.match(right):
        join = join_at(left, right)
        under_heading = index > 0 and _opens_section(blocks[index - 1])
        if (
            prose
            and not spoken
            and len(tail) >= 8
            and not join.word
            and join.start <= AFRESH
            and join.end >= UNFINISHED
        ):
            return Break(index, Tear.ASTRAY, join)
        if len(texts) >= LONG and prose and len(tail) <= LOOSE and not join.word and "，" not in tail:
            return None
        if _WIDOW.fullmatch(right) and len(left) >= 10 and ("，" in left or prose) and not _GAP.search(left):
            needed = CUT_WIDOW
        else:
            needed = _needed(left, right, prose, under_heading, bool(join.word))
        if join.score >= (max(needed, CUT_SPOKEN) if spoken else needed):
            return Break(index, Tear.CUT, join)
    elif prose and len(tail) >= 8 and following and following.kind in _TITLES and _dangles(left, right):
        return Break(index, Tear.ASTRAY, None)
    if prose and not spoken and len(tail) >= 10 and "，" in tail and " " not in tail and "一" <= tail[-1] <= "鿿":
        return Break(index, Tear.NO_END_MARK, None)
    return None


def _opens_section(block: BlockView) -> bool:
    """Whether a block is a heading, or a numbered line that serves as one."""
    return block.kind in _AFTER or (
        len(block.text) <= 45 and block.text[-1:] in ENDS and bool(_MARKER.match(block.text))
    )


def _needed(left: str, right: str, prose: bool, under_heading: bool, torn_word: bool) -> float:
    """The score a join has to reach: the less a text looks like a paragraph, the more."""
    if not prose and len(left) < 20 and not under_heading:
        likely = torn_word and len(left) >= 12 and _SENTENCE.search(right) and not _GAP.search(left)
        return CUT_BARE if likely else NEVER
    if not _SENTENCE.search(right):
        return 5.0 if not prose or len(right) < 12 else 1.0
    if prose:
        return CUT
    if "，" in left and len(left) >= 20 and " " not in left:
        return CUT_AFTER_HEADING if under_heading else CUT_ONE_SENTENCE
    return CUT_BARE if under_heading or (torn_word and not _GAP.search(left)) else NEVER


def _dangles(left: str, right: str) -> bool:
    return left[-1] in "，、“‘（《" or left.count("“") > left.count("”") or join_at(left, right).end > 1.2


def _ended(text: str) -> bool:
    if text[-1] in ENDS + _NOTES + "." or unicodedata.category(text[-1]) in _SYMBOLS:
        return True
    bare = text.rstrip(_CLOSERS + "）")
    return not bare or (bare != text and bare[-1] in ENDS + "，")
