"""“五个方面” with four of them: a declared number against the items that can be counted."""

import dataclasses
import re
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView, first_of_each, replace
from proofreader.checks.numbering.outline import Form, article_sequences
from proofreader.checks.numbering.series import NUMERIC, Kind, Series, all_series
from proofreader.cjk.numerals import like_count, to_int
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

_NUMBER = r"(?P<number>[两二三四五六七八九]|十[一二三四五六]?|1\d|[2-9])"
# 军事五项 and 现代五项 are sports; 第三点, 三四个, 二十多项, 几大 … are not counts of a list
_NOT_BEFORE = (
    r"(?<!军事|海军|空军|现代)"
    r"(?:(?<=[以如]下)|(?<![第几数十百千万亿\d多近约超满逾余每前后上下头这那各.．—～一二三四五六七八九两]))"
)
_MEASURE = (
    r"(?:个(?!多?月|小时|多?星期|百分|多?世纪|亿|人|代表|五年|国家)|大|项|条|点(?!多?钟|半|[零\d一二三四五六七八九])"
    r"|种|类|方面|步|招|件|层|环节|部分)"
)
_DECLARED = re.compile(
    _NOT_BEFORE + _NUMBER + f"(?P<measure>{_MEASURE})" + r"(?P<thing>[^，。；：！？、,;:!?“”《》\d]{0,14})"
    r"(?P<tail>[^。！？!?；;]{0,16})(?P<end>[。：:；;，,]?)$"
)
_LISTABLE = re.compile(
    "方面|点|条|步|环节|层|要求|任务|措施|举措|问题|原因|工作|体会|建议|意见|重点|关键|事|招|原则|目标|特点|变化"
)
_AFTER_ITEM = r"[^和与及或等的在是了为分各、，。；：！？“”‘’《》\s\d]{0,6}?"
_JOINT = r"(?:、|和|与|及|以及)"


def _list_of(item: str) -> str:
    """Two items or more, side by side or with a joint; words behind an item inside the list need a joint."""
    return rf"{item}(?:(?:{_AFTER_ITEM}{_JOINT})?{item})+{_AFTER_ITEM}"


_LISTED = re.compile(
    rf"(?<![、和与及或以“”》])(?P<list>{_list_of('“[^“”]{1,24}”')}|{_list_of('《[^《》]{1,40}》')})(?P<open>等)?(?:这|共)?"
    rf"(?<![第每前后一二三四五六七八九十百])(?P<number>[两二三四五六七八九十]|1\d|[2-9])"
    rf"[大个项种类条部款本篇首幅家座份支](?![月多几十百千万亿\d年半]|大?字)"
)
_CLAUSE = re.compile("[。；！？;!?]")
_NAMED = re.compile("[“《][^”》]*[\\d—]")
_PLAIN_LIST = re.compile(
    r"(?:^|[，。；：！？,;:])(?P<list>[^，。；：！？、“”（）《》,;:!?()\d]{2,16}(?:、[^，。；：！？、“”（）《》,;:!?()等\d]{2,10}){2,})"
    r"(?<![等第前后十百千万亿])(?P<number>[三四五六七八九])(?:大|个(?!大?字|月|多月|人|小时)|项|类|种)(?![三四五六七八九十])"
)
# “建体系、打造五大平台”: the number belongs to the object of a verb, not to the list
_GOVERNS = re.compile(
    "(?:和平共处|打造|建[设成立]|新[增建设]|实施|构建|推[进出动]|开展|形成|完善|健全|落实|实现|[抓做办搞]好|突出|聚焦|围绕|坚持|启动|发展"
    "|培育|设立|成立|[召展]开|举办|获得|取得|包括|涵盖|涉及|覆盖|提出|出台|确定|明确|抓住|把握|处理好?|[分共为达有成以了到的从在对按由用把将]|[全我][球国省市县]|世界|国[内际])$"
)
_QUOTED = re.compile(r"“[^“”]{1,24}”|《[^《》]{1,40}》")
# What each of the three has: a number behind the end of a list, tried first because it is seldom there.
_COUNTS = re.compile(
    r"[”》](?:[^和与及或等的在是了为分各、，。；：！？“”‘’《》\s\d]{0,6})等?[这共]?(?:[两二三四五六七八九十]|1\d|[2-9])[大个项种类条部款本篇首幅家座份支]"
    r"|[三四五六七八九](?:大|个|项|类|种)|“[两二三四五六七八九十][一-鿿]”"
)
_SLOGAN = re.compile(
    r"(?P<list>[^，。；：！？“”（）《》,;:!?()]{2,60}?)的?“(?P<number>[两二三四五六七八九十])(?P<key>[一-鿿])”"
)


class DeclaredCount:
    """Counts in front of a series or headings, and counts right behind a list of quoted items."""

    info = CheckInfo(
        id="numbering.declared-count",
        title="说的数目与列出的项数不符",
        why="文中说有几项，列出来的就应当是几项；不符时，或者数目写错，或者漏了内容。",
        source="新闻编校惯例（数字前后照应）；规则表 HD-06、SE-06",
        severity=Severity.ERROR,
        confidence=0.85,
        examples=(
            (
                "做好春耕要抓住四个环节：一是整地，二是选种，三是育苗。\n",
                "做好春耕要抓住三个环节：一是整地，二是选种，三是育苗。\n",
            ),
            (
                "会议要求抓好以下四个方面的工作：一是学习，二是作风，三是落实。\n",
                "会议要求抓好以下三个方面的工作：一是学习，二是作风，三是落实。\n",
            ),
            (
                "社区办起“小书桌”“小饭桌”和“周末课堂”两个项目，家长们松了一口气。\n",
                "社区办起“小书桌”“小饭桌”和“周末课堂”三个项目，家长们松了一口气。\n",
            ),
        ),
        allows=(
            "做好春耕要抓住三个环节：一是整地，二是选种，三是育苗。\n",
            "社区办起“小书桌”“小饭桌”等四个项目，家长们松了一口气。\n",
            "园区实施土壤改良、水渠疏浚等四个专项计划。\n",
            "全县推进路网提档、管网提质、厂房提级“三提”行动。\n",
            "加快推进六大产业园建设。第一产业稳中有进。\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        yield from first_of_each(_all_hits(page))


def _all_hits(page: PageView) -> Iterator[Hit]:
    for series in all_series(page):
        yield from _before_series(page, series)
    yield from _before_headings(page)
    for index, block in enumerate(page.blocks):
        if block.kind in (BlockKind.BODY, BlockKind.HEADING) and _COUNTS.search(block.text):
            start = page.start(index)
            yield from _behind_quotes(block.text, start)
            yield from _behind_slogan(block.text, start)
            yield from _behind_words(block.text, start)


def _before_series(page: PageView, series: Series) -> Iterator[Hit]:
    ranks = series.ranks
    if series.kind not in NUMERIC or series.kind in (Kind.THEN, Kind.COMES):
        return
    if len(ranks) < 2 or ranks != list(range(1, len(ranks) + 1)) or (series.between and _interleaved(series)):
        return
    blocks = {step.block for step in series.steps}
    first = series.steps[0]
    if page.is_collection and len(blocks) > 1:
        return
    yield from _declared_before(page, first.span.start, first.block, len(ranks), f"分项只到“{_name(page, series)}”")


def _interleaved(series: Series) -> bool:
    """Whether steps of another kind carry a number that this series could have had."""
    return any(other.rank == len(series.steps) + 1 for other in series.between)


def _name(page: PageView, series: Series) -> str:
    return series.steps[-1].span.of(page.text).rstrip("，,、：:")


def _before_headings(page: PageView) -> Iterator[Hit]:
    for found in article_sequences(page):
        for sequence in found:
            count = len(sequence.items)
            headings = all(item.form in (Form.HEADING, Form.RUN_IN) for item in sequence.items)
            headings = headings or not page.is_collection
            if count < 2 or not headings or sequence.values != list(range(1, count + 1)):
                continue
            first = sequence.items[0].block
            name = sequence.items[-1].marker.numeral
            yield from _declared_before(page, page.start(first), first, count, f"小标题只到“{name}”")


def _declared_before(page: PageView, at: int, block: int, count: int, seen: str) -> Iterator[Hit]:
    """The count declared in the words that lead up to a position, if it is not `count`."""
    start = page.start(block)
    if at == start:  # the list begins a block: it is announced at the end of the block above
        if block == 0 or page.blocks[block - 1].kind is not BlockKind.BODY:
            return
        start, at = page.start(block - 1), page.page.blocks[block - 1].span.end
    lead = page.text[start:at].rstrip()
    match = None
    for found in _DECLARED.finditer(lead, max(0, len(lead) - 48)):
        match = found
    if match is None:
        return
    bare = not match["thing"] and not match["tail"] and match["end"] not in ("：", ":")
    if bare and match.group()[-2:-1] in "个项":  # “项目17个。” names no list
        return
    if match["thing"].endswith("等") and "：" not in match["end"]:
        return
    if match["end"] == "。" and (match["measure"] == "大" or not _LISTABLE.search(match["measure"] + match["thing"])):
        return
    if "，" in match["end"] and len(match["tail"]) > 4:
        return
    declared = to_int(match["number"])
    if declared is None or declared == count:
        return
    number = Span(start + match.start("number"), start + match.end("number"))
    yield _hit(page.text, number, declared, count, seen)


def _behind_quotes(text: str, start: int) -> Iterator[Hit]:
    for match in _LISTED.finditer(text):
        items = len(_QUOTED.findall(match["list"]))
        declared = to_int(match["number"])
        nested = len(re.findall(rf"(?<=[”》])(?:{_AFTER_ITEM})(?:和|与|及|以及)(?=[“《])", match["list"])) > 1
        if declared is None or nested or items == declared or (match["open"] and items < declared):
            continue
        clause = _CLAUSE.split(text[: match.start()])[-1]
        if (items < declared and "、" in clause) or (items > declared and _NAMED.match(match["list"])):
            continue  # more items may stand before the quotes, or the first quote is no item
        number = Span(match.start("number"), match.end("number"))
        yield _hit(text, number, declared, items, f"前面列出 {items} 项", start)


def _behind_slogan(text: str, start: int) -> Iterator[Hit]:
    for match in _SLOGAN.finditer(text):
        items = [part for part in re.split(r"[、和与]", match["list"]) if part]
        declared = to_int(match["number"])
        if match["list"][-1] in "、和与" or declared is None or len(items) < 2:
            continue
        if not all(match["key"] in item[-4:] for item in items):
            continue
        if len(items) != declared:
            number = Span(match.start("number"), match.end("number"))
            yield _hit(text, number, declared, len(items), f"前面列出 {len(items)} 项", start)


def _behind_words(text: str, start: int) -> Iterator[Hit]:
    """“教育、医疗、养老四大领域”: only too few can be told, for the first item may bring more of a list."""
    for match in _PLAIN_LIST.finditer(text):
        parts = match["list"].split("、")
        count = len(parts) + len(re.findall("[和与及]", match["list"]))
        declared = to_int(match["number"])
        if declared is not None and count < declared and not _GOVERNS.search(parts[-1]):
            number = Span(match.start("number"), match.end("number"))
            hit = _hit(text, number, declared, count, f"前面列出 {count} 项", start)
            yield dataclasses.replace(hit, severity=Severity.WARNING, confidence=0.7)


def _hit(text: str, number: Span, declared: int, count: int, seen: str, start: int = 0) -> Hit:
    written = number.of(text)
    right = like_count(written, count)
    span = number.shift(start)
    return Hit(span, f"说的是“{written}”，{seen}，共 {count} 项", (replace(span, right, label=f"改为“{right}”"),))
