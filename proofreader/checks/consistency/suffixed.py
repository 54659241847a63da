"""A firm, a shop, a road or a village by what its name ends with: 闽川路桥集团 / 闽川桥路集团, 惠邻超市 / 惠临超市."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.alike import nearly_alike
from proofreader.checks.consistency.entities import FUNCTION
from proofreader.checks.consistency.texts import MOST
from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

_FIRMS = (
    "集团|公司|实业|制药|(?:机械|电子|食品|化工|能源|物流|传媒|科技|建设)(?=公司|有限|集团|厂|股份)|"
    "律师事务所|支行|派出所|超市|酒店|宾馆|饭店|医院|小学|中学|幼儿园|大桥|隧道|水库|社区|街道|小区|药业|书店|书院|"
    "剧团|合作社|农场|林场|车站|码头|广场|公园|商场|茶馆|面馆|民宿|古镇|景区"
)
_PLACES = "镇|乡|村|路|街|巷"
_ENDS = re.compile(rf"(?<=[一-鿿]{{2}})(?:(?P<firm>{_FIRMS})|(?P<place>{_PLACES})(?![长委民校子口线灯过面障况段人]))")
_NOT_IN_NAME = FUNCTION | frozenset("某各该本两几城农山古渔新乡村镇街路")


def _ends(text: str, start: int, end: int) -> Iterator[tuple[str, int, bool]]:
    for match in _ENDS.finditer(text, start, end):
        yield match[0], match.start(), match["firm"] is not None


def _stem(text: str, at: int, length: int) -> str:
    stem = text[max(0, at - length) : at]
    return stem if re.fullmatch(f"[一-鿿]{{{length}}}", stem) else ""


@dataclass(frozen=True)
class SuffixedCheck:
    """Within an article the same ending behind names that differ in one like character, or in the order of two."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rarer writing, or the later."""
        if page.is_collection:
            return
        seen: set[int] = set()
        scopes = [(article.start, article.end, False) for article in page.article_spans]
        if len(page.text) <= MOST:
            scopes.append((0, len(page.text), True))
        for start, end, whole_page in scopes:
            for wrong, right, span in self._scope(page.text, start, end, whole_page):
                if span.start not in seen:
                    seen.add(span.start)
                    message = f"同一版上又写作“{right}”，请核对名称用字"
                    yield Hit(span, message, (replace(span, right),), group=f"{right}/{wrong}")

    def _scope(self, text: str, start: int, end: int, whole_page: bool) -> Iterator[tuple[str, str, Span]]:
        found: dict[tuple[str, int, bool], dict[str, list[int]]] = {}
        for suffix, at, firm in _ends(text, start, end):
            for length in (4, 3, 2) if firm else (2,):
                stem = _stem(text, at, length)
                if stem and (length == 4 or _NOT_IN_NAME.isdisjoint(stem)):
                    found.setdefault((suffix, length, firm), {}).setdefault(stem, []).append(at - length)
        for (suffix, length, firm), stems in found.items():
            names = sorted(stems, key=lambda stem: (-len(stems[stem]), stems[stem][0]))
            for place, right in enumerate(names):
                for wrong in names[place + 1 :]:
                    if whole_page and (firm or len(stems[right]) < 3):
                        continue
                    if not self._same((right, wrong), stems, firm, suffix, text[start:end]):
                        continue
                    for at in stems[wrong]:
                        yield wrong + suffix, right + suffix, Span(at, at + length + len(suffix))

    @staticmethod
    def _same(pair: tuple[str, str], stems: dict[str, list[int]], firm: bool, suffix: str, article: str) -> bool:
        right, wrong = pair
        if len(stems[wrong]) > 1 or (sorted(right) != sorted(wrong) and len(right) == 4):
            return False
        places = [at for at in range(len(right)) if right[at] != wrong[at]]
        for a, b in ((right, wrong), (wrong, right)):
            if re.search(rf"{a}(?:{suffix})?[^。，\n]{{0,4}}[、和与及至到—][^。\n]{{0,4}}{b}", article):
                return False  # listed side by side
        if len(places) == 2 and right[places[0]] == wrong[places[1]] and right[places[1]] == wrong[places[0]]:
            return firm and places[1] - places[0] == 1 and len(right) >= 3
        if len(places) != 1 or is_word(wrong + suffix) or is_word(right + suffix):
            return False
        if not nearly_alike(right[places[0]], wrong[places[0]]):
            return False
        if firm:
            return not (is_word(wrong) and is_word(right))
        return len(stems[right]) >= 3 or (len(stems[right]) >= 2 and not is_word(wrong))


CHECKS = (
    SuffixedCheck(
        CheckInfo(
            "consistency.name-with-suffix-in-two-spellings",
            "单位名、地名写法不一",
            "一篇稿件里同样以“集团”“超市”“镇”结尾的名称，只有两个字颠倒或者差一个音近、形近的字，多半是同一个。",
            "TI-03、TI-05、AR-13，报刊差错认定“名称错误”",
            Severity.WARNING,
            0.78,
            (
                (
                    "### 大桥合龙\n\n大桥由渝岭路桥集团承建。渝岭桥路集团负责人到场。",
                    "### 大桥合龙\n\n大桥由渝岭路桥集团承建。渝岭路桥集团负责人到场。",
                ),
                (
                    "### 抽检通报\n\n惠邻超市被查处。惠临超市表示整改。",
                    "### 抽检通报\n\n惠邻超市被查处。惠邻超市表示整改。",
                ),
            ),
            (
                "### 抽检通报\n\n惠邻超市、惠临超市都被查处。",
                "### 抽检通报\n\n惠邻超市被查处。佳乐超市表示整改。",
            ),
        )
    ),
)
