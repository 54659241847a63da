"""One village, company, school or brand in two writings: 石坳村 / 石拗村, 恒岳公司 / 恒跃公司, 第七中学 / 第七中心."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from proofreader.checks.alike import nearly_alike
from proofreader.checks.consistency.texts import WholePageCheck
from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import group_span, info
from proofreader.core.span import Span
from proofreader.spelling.segmentation import cut, is_word

FUNCTION = frozenset(
    "称曾均的了在是和与及对为有等也都就将把被让到从向以于而并又很最更这那其之上下中里前后内外年月日时个位名条件项次家只张本种说要会能可去来看做给我你他她它们"
    "还再已不没未无非各每某该此着过得地所由因但或且则若如即便所全总共约近多少几两一二三四五六七八九十百千万亿第新老大小高低长短东西南北左右男女"
    "好人事种样点些吗呢吧啊呀呐嘛哪谁什么怎起出入进回开关打拿放用使叫比跟同随按照据经通过当受应该须需想望愿敢肯省市县区乡镇村"
    "元吨亩米斤克度岁天周分秒号届期级层座栋辆艘架支队组班排连营团师军部局处科室院所站厂店馆台园社会员长版页章节段句字词图表报讯电台据记者摄文"
)
"""Characters that stand alone in ordinary text: a run of others is a name the dictionary does not know."""
_SUFFIX = (
    r"村|镇|乡|县|市|区|州|旗|街|路|巷|桥|河|江|湖|山|岛|湾|寨|屯|庄|坝|沟|塘|港|水库|湿地|社区|街道|公园|景区|林场|农场|牧场|渔港|海子|书屋|书院|"
    r"公司|集团|新材|科技|实业|药业|食品|化工|能源|机械|电子|汽车|合作社|农庄|酒店|宾馆|饭店|茶业|红茶|绿茶|大桥|隧道|高速|铁路|古镇|古城|小学|中学|学校|"
    r"幼儿园|学院|大学|医院|车站|机场|派出所|部落|遗址|文化|乐队|剧团|队"
)
_SUFFIXED = re.compile(_SUFFIX)
_LEVELS = (("乡", "镇"), ("县", "市", "区"))


@lru_cache(maxsize=2)
def _runs(text: str) -> tuple[tuple[str, str], ...]:
    """Runs of two to five characters that belong to no word, each with the word behind it."""
    found: list[tuple[str, str]] = []
    for sentence in re.finditer("[一-鿿]{3,}", text):
        run = ""
        for word in (*cut(sentence[0]), ""):
            if len(word) == 1 and word not in FUNCTION:
                run += word
            else:
                if 2 <= len(run) <= 5:
                    found.append((run, word))
                run = ""
    return tuple(found)


def _entities(text: str) -> Iterator[Hit]:
    """A name that no dictionary holds, and the same but for one character of like sound or shape.

    Every place of the rarer writing; of two found once each the later.
    """
    behind: dict[str, set[str]] = {}
    for run, word in _runs(text):
        behind.setdefault(run, set()).add(word)
    names = [run for run in behind if _is_known(run, text, behind[run])]
    seen: set[str] = set()
    places = _places(text)
    for name in sorted(names, key=lambda name: (-text.count(name), text.index(name))):
        if name in seen:
            continue
        for wrong, at in _misses(text, places, name):
            if wrong in seen or not _one_thing(text, name, wrong, at, wrong in behind):
                continue
            seen.add(wrong)
            for match in re.finditer(re.escape(wrong), text):
                span = Span(*match.span())
                message = f"同一版上又写作“{name}”，请核对名称用字"
                yield Hit(span, message, (replace(span, name),), group=f"{name}/{wrong}")


def _is_known(run: str, text: str, behind: set[str]) -> bool:
    count = text.count(run)
    if is_word(run):
        return False
    if len(run) >= 3:
        return True
    return count >= 3 or (count == 2 and any(_SUFFIXED.match(word) for word in behind))


def _places(text: str) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, char in enumerate(text):
        places.setdefault(char, []).append(at)
    return places


def _misses(text: str, places: dict[str, list[int]], name: str) -> Iterator[tuple[str, int]]:
    """Strings one alike character off a name, and where they begin."""
    for gap, char in enumerate(name):
        rest = [k for k in range(len(name)) if k != gap]
        anchor = min(rest, key=lambda k: len(places[name[k]]))
        for place in places[name[anchor]]:
            start = place - anchor
            said = text[max(0, start) : start + len(name)]
            if (
                len(said) == len(name)
                and said[gap] != char
                and all(said[k] == name[k] for k in rest)
                and nearly_alike(said[gap], char)
            ):
                yield said, start


def _one_thing(text: str, name: str, wrong: str, at: int, run: bool) -> bool:
    """Whether the other writing stands for the same: rarer, no word, and going on like the name or like a name."""
    count, other = text.count(name), text.count(wrong)
    if is_word(wrong) or other > count or other > 2 or not FUNCTION.isdisjoint(wrong):
        return False
    if other == count and not (run and len(wrong) >= 3 and text.index(name) < at):
        return False
    if re.search(rf"{name}[^。\n]{{0,4}}[、和与]{wrong}|{wrong}[^。\n]{{0,4}}[、和与]{name}", text):
        return False
    right = text[at + len(wrong) : at + len(wrong) + 2]
    if right.startswith("·") or text[max(0, at - 1) : at] == "·":
        return False  # names with dots have a check of their own
    suffixed = _SUFFIXED.match(right) is not None
    if len(wrong) >= 3:
        return run or suffixed or not any(is_word(wrong[k : k + 2]) for k in range(len(wrong) - 1))
    goes_on = any(text.startswith(right, match.end()) for match in re.finditer(name, text))
    return goes_on or (run and suffixed)


_JOINED = re.compile(
    r"(?<=[一-鿿]{2})(?P<joint>[和与及])(?P<right>[一-鿿]{2,10}?(?:委员会|管理局|监督局|保障局|保护局|建设局|信息化局|规划局|"
    r"旅游局|事务局|服务局|应急局|农村局|改革局|改革委|建设厅|信息化厅|旅游厅|保障厅|旅游部|建设部|保障部|信息化部|研究院|研究所|"
    r"研究中心|服务中心|指导中心|管理处|办公室|管理中心|基金会|协会|学会|促进会|联合会|领导小组|开发区|示范区|博物馆|有限公司))"
)


def _joints(text: str) -> Iterator[Hit]:
    """One body's name once with 和 and once with 与, or with none at all.

    The rarer joint, or the later where both are as frequent.
    """
    places: dict[tuple[str, str], list[tuple[str, Span]]] = {}
    for match in _JOINED.finditer(text):
        tail = text[match.start() - 2 : match.start()]
        places.setdefault((tail, match["right"]), []).append((match["joint"], group_span(match, "joint")))
    for (tail, right), found in places.items():
        for match in re.finditer(tail + right, text):
            found.append(("", Span(match.start() + 2, match.start() + 2)))
        found.sort(key=lambda one: one[1])
        counts = Counter(joint for joint, _ in found)
        if len(counts) < 2:
            continue
        usual = max(counts, key=lambda joint: (counts[joint], -[one for one, _ in found].index(joint)))
        for joint, span in found:
            if joint != usual:
                mark = Span(span.start - 2, span.end + len(right))
                message = f"同一版上又写作“{tail}{usual}{right}”，机构名称应当一致"
                yield Hit(mark, message, (replace(span, usual),), group=f"{tail}{right}")


def _levels(text: str) -> Iterator[Hit]:
    """One place that no dictionary knows as 乡 here and 镇 there.

    The rarer of the two.
    """
    stems: dict[str, Counter[str]] = {}
    for run, word in _runs(text):
        stem = run[-2:] if word else run[:2]
        for name in {stem, run[:2]}:
            stems.setdefault(name, Counter())
    for match in re.finditer("([一-鿿]{2})[乡镇]", text):
        if FUNCTION.isdisjoint(match[1]):
            stems.setdefault(match[1], Counter())
    for stem, counts in stems.items():
        for match in re.finditer(rf"{stem}([乡镇县市区])(?![场民区])", text):
            counts[match[1]] += 1
        for levels in _LEVELS:
            told = [level for level in levels if counts[level]]
            if len(told) != 2:
                continue
            right, wrong = sorted(told, key=lambda level: -counts[level])
            if (
                counts[wrong] > 1
                or counts[right] < 2
                or re.search(f"{stem}(?:{right}{stem}{wrong}|{wrong}{stem}{right}|{wrong}{right})", text)
            ):
                continue
            for match in re.finditer(f"{stem}{wrong}(?![场民区])", text):
                span = Span(match.end() - 1, match.end())
                message = f"同一版上又写作“{stem}{right}”，请核对"
                yield Hit(Span(*match.span()), message, (replace(span, right),))


_SOURCE = "TI-03、TI-05、AR-13，报刊差错认定“名称错误”"

CHECKS = (
    WholePageCheck(
        info(
            "consistency.entity-in-two-spellings",
            "地名、单位名、品牌名写法不一",
            "词典里没有的专名在同一版上反复出现，有一处只差一个同音、形近字，多半写错了。",
            _SOURCE,
            (
                (
                    "### 滧洼村通了自来水\n\n滧洼村的水管接好了。泵站建在滧洼村东头。\n\n滧娃村的老人说，水很甜。",
                    "### 滧洼村通了自来水\n\n滧洼村的水管接好了。泵站建在滧洼村东头。\n\n滧洼村的老人说，水很甜。",
                ),
            ),
            ("### 滧洼村通了自来水\n\n滧洼村、滧娃村的水管都接好了。泵站建在滧洼村。",),
            confidence=0.75,
        ),
        _entities,
    ),
    WholePageCheck(
        info(
            "consistency.joint-of-institution",
            "机构名称里的“和”“与”前后不一",
            "机构名称里用“和”还是用“与”是固定的，同一版上应当一致。",
            _SOURCE,
            (
                (
                    "### 简讯\n\n市政务服务和大数据管理局开会。\n\n市政务服务与大数据管理局表示，马上办。",
                    "### 简讯\n\n市政务服务和大数据管理局开会。\n\n市政务服务和大数据管理局表示，马上办。",
                ),
            ),
            ("### 简讯\n\n市政务服务和大数据管理局开会。\n\n教育与体育局表示，马上办。",),
            confidence=0.75,
        ),
        _joints,
    ),
    WholePageCheck(
        info(
            "consistency.place-of-two-levels",
            "同一地方的级别前后不一",
            "同一个地方在一版上前面称“镇”后面称“乡”，多半有一处写错。",
            _SOURCE,
            (
                (
                    "### 滧洼镇修路\n\n滧洼镇的路修好了。滧洼乡的村民都来看。",
                    "### 滧洼镇修路\n\n滧洼镇的路修好了。滧洼镇的村民都来看。",
                ),
            ),
            ("### 滧洼镇修路\n\n滧洼镇的路修好了。滧洼村的村民都来看。",),
            confidence=0.75,
        ),
        _levels,
    ),
)
