"""So much each, so many, so much in all: 亩产650公斤, 1200亩, 总产780吨; shares that are 100 % in all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from proofreader.checks.contract import BlockView, Hit
from proofreader.checks.facts.values import NUMBER, SCALE, decimals, printed, value
from proofreader.checks.matching import info, swap
from proofreader.core.span import Span

_SENTENCE = re.compile(r"[^。！？；\n]+")
_MASS = {"公斤": Fraction(1), "千克": Fraction(1), "斤": Fraction(1, 2), "吨": Fraction(1000)}
_ABOUT = re.compile(r"(?:约|近|超|逾|突破|不足|至少|最高|最多|将近|大约|可达|过)$")


@dataclass(frozen=True)
class YieldCheck:
    """An area, a yield an 亩 and a total in one sentence, one of each."""

    info = info(
        "numbers.yield-times-area",
        "亩产、面积与总产量对不上",
        "总产量应当等于面积乘以亩产。",
        "AR-09，算术",
        (
            ("全村1200亩再生稻平均亩产650公斤，总产量达870吨。", "全村1200亩再生稻平均亩产650公斤，总产量达780吨。"),
            ("种植面积2万亩，亩产1000斤，总产900万公斤。", "种植面积2万亩，亩产1000斤，总产1000万公斤。"),
        ),
        (
            "全村1200亩再生稻平均亩产650公斤，总产量达780吨。",
            "1200亩中有300亩绝收，平均亩产650公斤，总产量达585吨。",
            "种植面积2万亩，亩产约1000斤，总产900万公斤。",
        ),
        confidence=0.85,
    )

    @cached_property
    def _area(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\d.])(?P<n>{NUMBER})(?P<s>{SCALE})?(?P<more>多|余)?亩(?!产)")

    @cached_property
    def _yield(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?:亩均?产量?|单产)(?:均)?(?P<about>[^，。\d]{{0,6}}?)(?P<n>{NUMBER})(?P<more>多|余)?(?P<unit>公斤|千克|斤|吨)"
        )

    @cached_property
    def _total(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?:总产量?|共产出?|总共收获|产量共?|合计产量|总产粮)(?P<about>[^，。\d]{{0,6}}?)(?P<n>{NUMBER})(?P<s>{SCALE})?(?P<more>多|余)?(?P<unit>公斤|千克|斤|吨)"
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The total that is not the product."""
        if "亩" not in block.text or "产" not in block.text:
            return
        for sentence in _SENTENCE.finditer(block.text):
            total = [
                match
                for match in self._total.finditer(sentence[0])
                if sentence[0][match.start() - 1 : match.start()] not in ("亩", "均")
            ]
            yields = list(self._yield.finditer(sentence[0]))
            areas = list(self._area.finditer(sentence[0]))
            if len(total) != 1 or len(yields) != 1 or len(areas) != 1:
                continue
            if any(match["more"] for match in (*total, *yields, *areas)):
                continue
            if any(_ABOUT.search(match["about"]) for match in (*total, *yields)):
                continue
            area = value(areas[0]["n"], areas[0]["s"]).exact
            mass = value(yields[0]["n"]).exact * _MASS[yields[0]["unit"]]
            said = value(total[0]["n"], total[0]["s"])
            step = value("1", total[0]["s"]).exact * _MASS[total[0]["unit"]]
            right = area * mass / step
            if not right or abs(said.exact * _MASS[total[0]["unit"]] / step - right) <= right * Fraction(3, 100):
                continue
            good = printed(right, decimals(total[0]["n"]))
            span = Span(sentence.start() + total[0].start("n"), sentence.start() + total[0].end("n"))
            yield swap(
                span,
                total[0]["n"],
                good,
                f"按面积和亩产计算，总产量应为{good}{total[0]['s'] or ''}{total[0]['unit']}，请核对",
            )


_THINGS = (
    "人|户|件|张|箱|盒|袋|套|间|"
    "棵|株|平方米|台|辆|名|个|份|只|头|斤|公斤|吨|亩|本|册|次|场|天|瓶|支|枚|幅|组|班|排|村|队|车|趟|页|米"
)


@dataclass(frozen=True)
class EachCheck:
    """“每亩补贴100元，300亩共补贴4万元”: a price a piece, a number of pieces, a sum."""

    info = info(
        "numbers.each-times-count",
        "单价、数量与总额对不上",
        "总额应当等于单价（每份的数）乘以数量。",
        "AR-09，算术",
        (
            ("每户补助500元，全村120户，共发放补助8万元。", "每户补助500元，全村120户，共发放补助6万元。"),
            ("分成12个组，每组8人，共98人。", "分成12个组，每组8人，共96人。"),
        ),
        (
            "每户补助500元，全村120户，共发放补助6万元。",
            "每户补助500元，全村120户，全县共发放补助800万元。",
            "每人每天补助100元，30人，共补助3万元。",
            "每张票30元，约200张，共收入6500元。",
        ),
        confidence=0.8,
    )
    needles = ("每",)

    @cached_property
    def _each(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<!平均)每个?(?P<one>{_THINGS})(?!天|年|月|人次)(?P<gap>[^，。\d每]{{0,10}}?)(?P<n>{NUMBER})(?P<s>万)?(?P<more>多|余)?(?P<unit>元|{_THINGS})(?!左右|以上|以下|[—至到～])"
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The sum that is not the product."""
        for sentence in _SENTENCE.finditer(block.text):
            text = sentence[0]
            each = list(self._each.finditer(text))
            if len(each) != 1 or text.count("每") != 1 or each[0]["more"] or _ABOUT.search(each[0]["gap"]):
                continue
            one, unit = each[0]["one"], each[0]["unit"]
            if one == unit:
                continue
            counts = [
                match
                for match in re.finditer(
                    rf"(?<![\d.每])(?P<about>约|近|超过?)?(?P<n>{NUMBER})(?P<s>万)?(?P<more>多|余)?个?{one}(?![均次以])",
                    text,
                )
                if match.start() != each[0].start("n")
            ]
            sums = [
                match
                for match in re.finditer(
                    rf"(?<![^，：]全[县市省国区])(?:共计?|总计|合计|总共|一共|总额)(?P<about>[^，。\d]{{0,6}}?)(?P<n>{NUMBER})(?P<s>{SCALE})?(?P<more>多|余)?{unit}",
                    text,
                )
                if not re.search("全[县市省国区镇]|累计", text[max(0, match.start() - 6) : match.start()])
            ]
            if len(counts) != 1 or len(sums) != 1 or counts[0]["more"] or counts[0]["about"] or sums[0]["more"]:
                continue
            if _ABOUT.search(sums[0]["about"]) or re.search("其中|分别|不等|左右|以上|比上年|增加|减少", text):
                continue
            right = value(each[0]["n"], each[0]["s"]).exact * value(counts[0]["n"], counts[0]["s"]).exact
            said = value(sums[0]["n"], sums[0]["s"])
            if (
                not right
                or abs(said.exact - right) <= max(said.step / 2, right / 200)
                or not right / 3 < said.exact < right * 3
            ):
                continue
            good = printed(right / value("1", sums[0]["s"]).exact, decimals(sums[0]["n"]))
            if good == sums[0]["n"]:
                continue
            span = Span(sentence.start() + sums[0].start("n"), sentence.start() + sums[0].end("n"))
            yield swap(span, sums[0]["n"], good, f"按所列数字计算，应为{good}{sums[0]['s'] or ''}{unit}，请核对")


@dataclass(frozen=True)
class SharesCheck:
    """Three shares or more of one survey, the last of them a rest or their sum above 100 %."""

    info = info(
        "numbers.shares-of-whole",
        "各项占比之和不是100%",
        "同一调查里互不重叠的各项占比，加起来应当是100%（已计入四舍五入）。",
        "AR-02，算术",
        (
            (
                "每天运动两小时以上的占42%，一至两小时的占35%，不足一小时的占18%，说不清的占15%。",
                "每天运动两小时以上的占42%，一至两小时的占35%，不足一小时的占18%，说不清的占5%。",
            ),
            ("支持的占60%，反对的占30%，弃权的占20%。", "支持的占60%，反对的占30%，弃权的占10%。"),
        ),
        (
            "支持的占60%，反对的占30%，弃权的占10%。",
            "会开车的占60%，会游泳的占50%，会外语的占30%。",
            "可多选，选价格的占60%，选质量的占50%，说不清的占3%。",
            "工业占45%，农业占25%，服务业占25%。",
        ),
        confidence=0.85,
    )

    @cached_property
    def _share(self) -> re.Pattern[str]:
        return re.compile(
            r"(?P<label>[^，。；、：\d%]{1,16}?)占比?(?P<about>约|近|超过?)?(?P<n>\d{1,2}(?:\.\d+)?)[%％]"
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The last share."""
        if block.text.count("占") < 3:
            return
        for sentence in _SENTENCE.finditer(block.text):
            shares = list(self._share.finditer(sentence[0]))
            if (
                len(shares) < 3
                or any(share["about"] for share in shares)
                or re.search("多选|其中|同比|增长", sentence[0])
            ):
                continue
            numbers = [value(share["n"]) for share in shares]
            added = sum((number.exact for number in numbers), Fraction(0))
            slack = sum((number.step for number in numbers), Fraction(0)) / 2
            if abs(added - 100) <= slack or not _whole([share["label"] for share in shares]):
                continue
            last = shares[-1]
            rest = 100 - added + numbers[-1].exact
            if rest <= 0:
                continue
            good = printed(rest, decimals(last["n"]))
            span = Span(sentence.start() + last.start("n"), sentence.start() + last.end("n"))
            total = printed(added, decimals(last["n"]))
            yield swap(span, last["n"], good, f"各项相加是{total}%，不是100%，请核对")


def _whole(labels: list[str]) -> bool:
    """Whether the labels are all there is: a rest at the end, grades of one measure, votes."""
    joined = "".join(labels)
    if re.search("说不清|不清楚|其他|其它|其余|不确定|未表态|没有意见|无所谓|不好说|未回答|余下|剩余", labels[-1]):
        return True
    if re.search("支持|赞成|同意|满意", labels[0]) and re.search("反对|不支持|不同意|不赞成|不满意|弃权", joined):
        return True
    graded = all(re.search("以上|以下|不足|低于|少于|超过|至|—", label) for label in labels)
    if graded and "以上" in joined and re.search("以下|不足|低于|少于", joined):
        return True
    return "第一产业" in joined and "第三产业" in joined


CHECKS = (YieldCheck(), EachCheck(), SharesCheck())
