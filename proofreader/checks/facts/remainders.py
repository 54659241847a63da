"""What is left of a total when a part is taken away, the share of a total told before, counts larger than a people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.facts.values import NUMBER, SCALE, decimals, printed, value
from proofreader.checks.matching import group_span, info, swap

_G = r"[^。；！？\d%％]"
"""What may stand between the parts of a sum in one sentence."""
_TOTALS = (
    # what the total is called, what its two parts are called
    (r"(?:进出口|外贸)(?:总[额值量])?", ("出口(?!退税|导向|到)", "进口")),
    (r"(?:共|累计|随机)?(?:抽检|抽查|检查|检测|抽样|检验|送检|监测)", ("(?<!不)合格", "不合格")),
    (r"应(?:到会?|出席|参加)", ("实(?:到会?|出席|参加)", "(?:缺席|请假|未到)")),
    (
        r"(?:共有|共收到|共受理|共办理|受理|收到)",
        ("(?:办结|已办结|已答复|已办理)", "(?:正在办理|未办结|在办|尚在办理)"),
    ),
    (
        r"(?:常住人口|户籍人口|总人口)(?:为|达)?",
        ("(?:城镇|城镇常住人口|城镇人口|城市)", "(?:乡村|农村|乡村人口|农村人口)"),
    ),
)
_ROUGH = re.compile("约|近|超(?![额市级])|逾|(?<!其)余|多|左右|以上|以下|不足|平均|上半年|季度|去年|上年|同期")


def _number(name: str) -> str:
    return rf"(?P<{name}>{NUMBER})(?P<{name}s>{SCALE})?"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(
            rf"{total}{_G}{{0,8}}?{_number('t')}(?P<unit>[一-鿿]{{1,2}}?)(?=[，。；、（]){_G}{{0,3}}"
            rf"(?:[^。；！？]{{0,40}}[。；])?(?:其中)?[，,：]?{_G}{{0,6}}?{one}{_G}{{0,6}}?{_number('a')}(?P=unit)(?=[，。；、（])"
            rf"[^。；！？]{{0,24}}?{other}{_G}{{0,6}}?{_number('b')}(?P=unit)(?=[，。；、])"
        )
        for total, (one, other) in _TOTALS
    )


_REST = re.compile(
    rf"(?:(?:总|共|合计){_G}{{0,8}}?|(?<![均每约近超逾达增减降第])(?<=[一-鿿])){_number('t')}(?P<unit>[一-鿿]{{1,2}}?)[，,。；]其中[，,]?{_G}{{0,14}}?{_number('a')}(?P=unit)"
    rf"{_G}{{0,8}}?[，,；]其余的?{_G}{{0,3}}?{_number('b')}(?P=unit)"
)


_AMONG = re.compile(
    r"(?<![\d.约近超逾第])(?P<t>\d{1,4})(?P<ts>)(?P<unit>个|名|家|户|人|所|座|项|件|辆|台|支|条)[^，。；！？\d%]{0,8}[中里][，,]?(?:已?有)?"
    r"(?P<a>\d{1,4})(?P<as>)(?P=unit)[^。；！？\d%]{0,16}[，,；]其余的?(?P<b>\d{1,4})(?P<bs>)(?P=unit)"
)


@dataclass(frozen=True)
class RemainderCheck:
    """A total and its only two parts, named as such, that do not add up."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The second part."""
        text = block.text
        if sum(char.isdigit() for char in text) < 4:
            return
        done: set[int] = set()
        for pattern in (_REST, _AMONG, *_patterns()):
            for match in pattern.finditer(text):
                hit = self._judge(match)
                if hit is not None and hit.span.start not in done:
                    done.add(hit.span.start)
                    yield hit

    @staticmethod
    def _judge(match: re.Match[str]) -> Hit | None:
        if _ROUGH.search(match[0].replace("比上年同期", "").replace("比去年同期", "")):
            near = (
                match.string[match.start("t") - 2 : match.start("t")] + match.string[match.start("a") - 2 : match.end()]
            )
            if _ROUGH.search(near):
                return None
        total, one, other = (value(match[name], match[name + "s"]) for name in "tab")
        planned = match.re is _REST and match["t"].count(".") == match["b"].count(".")  # sums of money laid out
        counted = total.step == one.step == other.step == 1
        slack = Fraction(0) if planned or counted else (total.step + one.step + other.step) * Fraction(51, 100)
        left = total.exact - one.exact
        if abs(left - other.exact) <= slack or left <= 0 or other.exact > total.exact * 3:
            return None
        good = printed(left / value("1", match["bs"]).exact, max(decimals(match["t"]), decimals(match["a"])))
        if good == match["b"] or left < other.step:
            return None
        return swap(
            group_span(match, "b"),
            match["b"],
            good,
            f"总数{match['t']}减去{match['a']}是{good}，文中是{match['b']}，请核对",
        )


_TOTAL_WORD = "总额|总值|总数|总量|总产值|总收入|总投资|总面积|总人数|总人口|总长|总户数|总产量|总销量"
_TOLD = re.compile(
    rf"(?P<word>{_TOTAL_WORD})(?:达到?|为|是|有|共|突破|完成|实现|的)?(?P<t>{NUMBER})(?P<ts>{SCALE})?(?P<unit>[一-鿿]{{1,3}}?)(?=[，。；、（])"
)
_SHARE = re.compile(
    rf"(?<![\d.约近超逾])(?P<a>{NUMBER})(?P<as>{SCALE})?(?P<unit>[一-鿿]{{1,3}}?)[，,]占(?:进出口|外贸|全市|全县|全省|全部)?"
    rf"(?P<word>{_TOTAL_WORD})的(?P<p>\d+(?:\.\d+)?)[%％](?!左右|以上)"
)


@dataclass(frozen=True)
class ShareOfToldCheck:
    """占总额的40% where the total was told a sentence before."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The percentage."""
        text = block.text
        if "占" not in text or "总" not in text:
            return
        for match in _SHARE.finditer(text):
            told = list(_TOLD.finditer(text, max(0, match.start() - 160), match.start()))
            told = [one for one in told if one["word"] == match["word"] and one["unit"] == match["unit"]]
            if len(told) != 1:
                continue
            total, part = value(told[0]["t"], told[0]["ts"]), value(match["a"], match["as"])
            if not total.exact or part.exact > total.exact:
                continue
            share = part.within().over(total.within())
            said = value(match["p"])
            room = said.within(Fraction(1))
            if room.low <= share.high * 100 and share.low * 100 <= room.high:
                continue
            good = printed(part.exact / total.exact * 100, decimals(match["p"]))
            span = group_span(match, "p")
            yield swap(span, match["p"], good, f"前面说{told[0][0]}，按此计算是{good}%，请核对")


_PEOPLE = re.compile(
    r"(?:常住人口|户籍人口|总人口|人口)(?:约|达到?|为|有|近|超|逾|超过|不足|不到|只有|仅)*(?P<n>\d+(?:\.\d+)?)(?P<s>万)人?"
)
_MANY = re.compile(
    r"(?P<n>\d+(?:\.\d+)?)(?P<s>亿)(?:多|余)?(?=户|家|名|辆|人(?!次|民|均|口)|个(?:孩子|家庭|经营主体|企业|用户)|套住房|张社保)"
)


@dataclass(frozen=True)
class MagnitudeCheck:
    """Hundreds of millions of households in a town of three million: 亿 for 万."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The scale."""
        text = block.text
        if "亿" not in text or "人口" not in text:
            return
        for sentence in re.finditer("[^。！？\n]+", text):
            people = [value(one["n"], "万").exact for one in _PEOPLE.finditer(sentence[0])]
            if len(people) != 1 or people[0] > 3 * 10**7:
                continue
            for match in _MANY.finditer(text, *sentence.span()):
                if value(match["n"], "亿").exact > people[0] * 3:
                    span = group_span(match, "s")
                    message = f"人口只有{printed(people[0] / 10**4, 0)}万，{match['n']}亿有误，单位疑为“万”"
                    yield swap(span, "亿", "万", message)


CHECKS = (
    RemainderCheck(
        info(
            "numbers.total-less-part",
            "总数减去一项不等于另一项",
            "进出口只有出口、进口两项，检验只有合格、不合格两种：总数减去一项就是另一项。",
            "AR-01，算术",
            (
                (
                    "全市进出口总额达240亿元。其中，出口150亿元，进口80亿元。",
                    "全市进出口总额达240亿元。其中，出口150亿元，进口90亿元。",
                ),
                ("共抽检食品150批次，合格144批次，不合格16批次。", "共抽检食品150批次，合格144批次，不合格6批次。"),
                (
                    "项目总投资12亿元，其中财政出资5亿元，其余8亿元由企业自筹。",
                    "项目总投资12亿元，其中财政出资5亿元，其余7亿元由企业自筹。",
                ),
                (
                    "签约项目23个，其中已开工14个，其余8个正在办手续。",
                    "签约项目23个，其中已开工14个，其余9个正在办手续。",
                ),
                (
                    "全县12个乡镇中，有10个超额完成任务，其余3个正在赶。",
                    "全县12个乡镇中，有10个超额完成任务，其余2个正在赶。",
                ),
                ("应到代表210人，实到203人，请假5人。", "应到代表210人，实到203人，请假7人。"),
            ),
            (
                "全市进出口总额达240亿元。其中，出口150亿元，进口90亿元。",
                "共抽检食品150批次，合格144批次，不合格6批次。",
                "进出口总额240.5亿元，其中出口150.2亿元，进口90.2亿元。",
                "进出口约240亿元，其中出口约150亿元，进口80亿元。",
            ),
            confidence=0.88,
        )
    ),
    ShareOfToldCheck(
        info(
            "numbers.share-of-total-told-before",
            "占总数的比例算错",
            "前面说了总额，后面说某一项“占总额的百分之几”，应当与所列数字相符。",
            "AR-03，算术",
            (
                (
                    "全市进出口总额达240亿元，增长8%。其中，对东盟进出口60亿元，占总额的40%。",
                    "全市进出口总额达240亿元，增长8%。其中，对东盟进出口60亿元，占总额的25%。",
                ),
            ),
            ("全市进出口总额达240亿元，增长8%。其中，对东盟进出口60亿元，占总额的25%。", "收入60亿元，占总额的40%。"),
            confidence=0.88,
        )
    ),
    MagnitudeCheck(
        info(
            "numbers.more-than-people",
            "数量级有误",
            "一个市的户数、家数、辆数不可能是人口的许多倍，多半把“万”写成了“亿”。",
            "AR-07，报刊差错认定“数据错误”",
            (("常住人口285万人的江城已有经营主体1.6亿户。", "常住人口285万人的江城已有经营主体1.6万户。"),),
            ("常住人口285万人的江城已有经营主体1.6万户。", "常住人口285万人，旅游收入1.6亿元。"),
            confidence=0.9,
        )
    ),
)
