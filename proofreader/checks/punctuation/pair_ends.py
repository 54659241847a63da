"""Where the partner that a quotation mark, bracket or title mark lacks was to stand."""

import re

from proofreader.checks.contract import PageView, delete, insert, replace
from proofreader.checks.punctuation.pairs import pair_up
from proofreader.core.finding import Suggestion
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

PARTNER = {
    **dict(zip("“‘（(《〈〔【", "”’）)》〉〕】", strict=True)),
    **dict(zip("”’）)》〉〕】", "“‘（(《〈〔【", strict=True)),
}
_PAUSE = re.compile(r"[，。；：、？！,;:?!]|$")
_NAMED = re.compile("字样|字眼|二字|三字|四字|一词|一说|之称|之名|的称号|称号|的字条|的牌子|的标语|的横幅")
_HEADED = re.compile(
    "[^“”‘’，。；：、！？]{2,10}?(?=(?:制度|机制|活动|项目|品牌|政策|理念|倡议|现象|称号|主题|方针|改革|建设|目标|原则|管理|节目)[，。；、])"
)
"""A name in front of what it names, which as a rule stands outside the quotation marks: “一户一策”机制."""
_NAME_CLOSED_OTHERWISE = re.compile("[^《》“”，。；：！？\n]{1,20}[”〉]")
_SAID_BARE = re.compile("(?:说|道|问|答|表示|强调|指出|介绍|写道|坦言|回忆)：(?!“)")
_RULE_NAME = re.compile(
    "[^《》“”，。；：！？\n]{1,24}?(?:法典|(?<![方办无合违守犯])法)(?=第|的(?:有关|相关)?规定|有关规定|等|，|、)"
    "|[^《》“”，。；：！？\n]{2,30}?(?:条例|办法|规定|细则|决定|意见|通知|方案|规划|纲要|公约|章程|准则|报告)"
    "(?!的?实施|的?修)(?:（[^（）]{1,14}）)?"
)
_ANGLES = re.compile("<<|＜＜|〈〈")
_TAKES = re.compile(
    "实现|做到|坚持|开展|推进|打造|落实|提出|推行|形成|构建|完善|健全|增强|发挥|擦亮|唱响|打好|守好|建设|荣获|获得|获评|入选|叫作|叫做"
    "|称为|称作|誉为|冠以|名为|所谓|俗称|人称|号称|题为|命名为|写着|挂着|贴着|启动|深化|践行|弘扬|探索|创新|这|那|一句|一声"
)
"""Words behind which what is quoted begins."""
_TOLD_AFTER = re.compile(
    r"(?P<end>[。！？])(?=[^，。！？；：“”我你咱]{2,18}?(?:[接转笑边]?(?:说|表示|介绍|认为|指出)[，：]|接过|点点头|听[后完了]|边说边|走进|来到|端起|拉着|握着|算了|算起|掰着|松了|指着|竖起|感慨|感叹|坦言|告诉|笑|摆摆手|点头|摇摇头|拍着|拿出|翻开|打开))"
)
_TOLD_BETWEEN = re.compile(
    r"[^“”‘’\n]{4,80}?[，。！？](?=[一-鿿]{2,4}(?:笑着|高兴地|感慨地|接着)?(?:说|介绍|表示|感慨|坦言|回忆|告诉记者)[，。：]“)"
)
"""Speech that is told between its two halves: “活到老，学到老，柴某说，“……”."""
IN_ROW = re.compile("“[^“”，。；：！？、\n]{2,10}(?P<pause>、)(?=“[^“”\n]{2,12}”)")
_CLOSED_EARLY = re.compile("“[^“”]{8,}(?P<mark>”)，[^“”]*\\Z")
_FIRST_STOP = re.compile("[。！？]|……")
_RUNNING = (BlockKind.BODY, BlockKind.HEADING)


def closings(page: PageView, index: int, at: int) -> list[Suggestion]:
    """What to do with an opening mark without a partner, in code points of the block, the likeliest first."""
    text = page.blocks[index].text
    mark = text[at]
    closing = PARTNER[mark]
    if text[at + 1 : at + 2] == mark or text[max(0, at - 1) : at] == mark:
        return [delete(Span(at, at + 1))]
    between = _TOLD_BETWEEN.match(text, at + 1) if mark == "“" else None
    if between:
        return [insert(between.end(), closing), delete(Span(at, at + 1))]
    inner = inner_closed_outer(text, at)
    if inner is not None:
        return [replace(Span(inner, inner + 1), closing)]
    row = IN_ROW.match(text, at)
    if row:  # “甲、“乙”“丙”
        return [replace(Span(row.start("pause"), row.end("pause")), closing)]
    pause = _PAUSE.search(text, at + 1)
    place = pause.start() if pause else len(text)
    if mark == "《" and (other := _NAME_CLOSED_OTHERWISE.match(text, at + 1)):  # 《水漫金山”
        return [replace(Span(other.end() - 1, other.end()), closing)]
    if mark == "《":  # a title that the page has elsewhere ends where it ends there
        known = [name for name in _titles(page) if text.startswith(name, at + 1)]
        rule = _RULE_NAME.match(text, at + 1)
        place = at + 1 + max(map(len, known)) if known else rule.end() if rule else place
    named = _NAMED.search(text, at + 2, place) if mark == "“" else None
    if named:  # 标有“急件”字样
        place = named.start()
    elif mark in "“‘" and text[max(0, at - 1) : at] in ("：", ":", "") and text[-1:] in tuple("。！？…"):
        told = _TOLD_AFTER.search(text, at + 1)  # the paper speaks again: ……方便得很！县长接过水
        place = told.start("end") + 1 if told else len(text)
        first = _FIRST_STOP.search(text, at + 1)
        if not told and first and first.end() < len(text) - 1:  # or what follows is the paper's own again
            return [insert(place, closing), insert(first.end(), closing), delete(Span(at, at + 1))]
    elif mark in "“‘" and text[max(0, at - 1) : at] in tuple("，,"):  # speech: its last mark stands inside
        end = _FIRST_STOP.search(text, at + 1)
        place = end.end() if end else place
    headed = _HEADED.match(text, at + 1) if mark == "“" and text[at - 1 : at].isalpha() and not named else None
    places = dict.fromkeys((headed.end(), place) if headed else (place,))
    fixes = [insert(one, closing) for one in places if one > at + 1]
    return [*fixes, delete(Span(at, at + 1))]


def openings(page: PageView, index: int, at: int) -> list[Suggestion]:
    """What to do with a closing mark without a partner, in code points of the block, the likeliest first."""
    text = page.blocks[index].text
    mark = text[at]
    opening = PARTNER[mark]
    if text[at + 1 : at + 2] == mark or text[max(0, at - 1) : at] == mark:
        return [delete(Span(at, at + 1))]
    angles = list(_ANGLES.finditer(text, 0, at)) if mark == "》" else []
    if angles and "《" not in text[angles[-1].end() : at]:
        return [replace(Span(*angles[-1].span()), "《"), delete(Span(at, at + 1))]
    before = neighbour(page, index, -1)
    if mark == "”" and before is not None and any(before[o] == opening for o in pair_up(before).unclosed):
        return [insert(0, opening), delete(Span(at, at + 1))]
    said = list(_SAID_BARE.finditer(text, 0, max(0, at - 1))) if mark == "”" and text[at - 1] in "。！？…" else []
    if said and not any(quote in text[said[-1].end() : at] for quote in "“”"):
        return [insert(said[-1].end(), opening), delete(Span(at, at + 1))]
    pauses = [match.end() for match in re.finditer(r"[，。；：、？！,;:?!”）》]", text[: max(0, at - 1)])]
    place = pauses[-1] if pauses else 0
    if mark != "”":
        return [insert(place, opening), delete(Span(at, at + 1))]
    takes = [match.end() for match in _TAKES.finditer(text, place, at - 1)]
    places = [takes[-1], place] if takes and takes[-1] >= at - 10 else [place]
    fixes = [insert(one, opening) for one in places]
    inner = _CLOSED_EARLY.search(text, 0, at)
    if inner and text[at - 1] in "。！？…":  # “去年”，今年也一样。”: the first of the two closed too early
        fixes.insert(0, delete(Span(inner.start("mark"), inner.start("mark") + 1)))
    return [*fixes, delete(Span(at, at + 1))]


def inner_closed_outer(text: str, at: int) -> int | None:
    """Where ” stands for the ’ of an inner quotation that begins at a place: “……‘……？”……。”; None where it does not."""
    if text[at] != "‘":
        return None
    match = re.compile("[^“”‘’\n]*([”])[^“”‘’\n]+”").match(text, at + 1)
    return match.start(1) if match and "“" in text[:at] else None


def _titles(page: PageView) -> set[str]:
    return set(re.findall("《([^《》\n]{1,40})》", page.text))


def neighbour(page: PageView, index: int, step: int) -> str | None:
    """The text of the paragraph before or after, within the same article."""
    other = index + step
    if not 0 <= other < len(page.blocks):
        return None
    here, there = page.page.blocks[index], page.page.blocks[other]
    if here.article != there.article or here.kind not in _RUNNING or there.kind not in _RUNNING:
        return None
    return page.blocks[other].text
