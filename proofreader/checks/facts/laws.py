"""Days from which well-known laws are in force: 2020年1月1日起施行的《民法典》."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, Hit, replace
from proofreader.checks.matching import info
from proofreader.core.resources import rows
from proofreader.core.span import Span

_DAY = r"(?P<year{0}>(?:19|20)\d\d)年(?:(?P<month{0}>\d{{1,2}})月)?(?:(?P<day{0}>\d{{1,2}})日)?"
_FORCE = r"(?:起|开始)?(?:正式)?(?:施行|实施|生效)"
_LAW = r"(?:[《](?:中华人民共和国)?(?P<law{0}>[一-鿿]{{2,24}})》|(?<![一-鿿《])(?P<bare{0}>民法典))"


@dataclass(frozen=True)
class LawDateCheck:
    """A law of the table with a day that none of its versions came into force on."""

    info = info(
        "dates.law-in-force",
        "法律施行日期不对",
        "法律、行政法规从哪一天起施行是确定的。",
        "DT-07，国家法律法规数据库公布的施行日期",
        (
            (
                "2020年1月1日起施行的《中华人民共和国民法典》规定了定金。",
                "2021年1月1日起施行的《中华人民共和国民法典》规定了定金。",
            ),
            ("《个人信息保护法》自2021年9月1日起施行。", "《个人信息保护法》自2021年11月1日起施行。"),
            ("民法典于2020年1月1日正式实施。", "民法典于2021年1月1日正式实施。"),
        ),
        (
            "2021年1月1日起施行的《中华人民共和国民法典》规定了定金。",
            "《江城市安全生产法实施办法》自2020年1月1日起施行。",
            "《民法典》施行后，2023年1月1日起实施的细则有了依据。",
            "修订后的《食品安全法》自2015年10月1日起施行。",
            "2020年5月28日，民法典通过。",
        ),
        confidence=0.88,
    )
    needles = ("施行", "实施", "生效")

    @cached_property
    def _dates(self) -> dict[str, tuple[str, ...]]:
        return {law: tuple(days.split()) for law, days in rows("rules", "facts-laws.tsv")}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        named = _LAW.format("1").replace("(?<![一-鿿《])", "")
        before = rf"(?:自|从|于)?{_DAY.format('1')}{_FORCE}的(?:新修订的?|新)?{named}"
        after = (
            rf"{_LAW.format('2')}(?:[（(][^（）()]{{1,12}}[）)])?"
            rf"(?:已|将)?(?:自|从|于|在)?{_DAY.format('2')}{_FORCE}"
        )
        return re.compile(f"{before}|{after}")

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The date that fits none of the law's."""
        for match in self._pattern.finditer(block.text):
            side = "1" if match["year1"] else "2"
            law = match[f"law{side}"] or match[f"bare{side}"]
            days = self._dates.get(law)
            if days is None:
                continue
            parts = [match[f"{part}{side}"] for part in ("year", "month", "day")]
            said = "-".join(part.zfill(2) for part in parts if part)
            if any(day.startswith(said) for day in days):
                continue
            right = min(days, key=lambda day: (abs(int(day[:4]) - int(parts[0])), day[5:] != said[5:]))
            year, month, day = (str(int(part)) for part in right.split("-"))
            good = f"{year}年" + (f"{month}月" if parts[1] else "") + (f"{day}日" if parts[2] else "")
            last = next(part for part in ("day", "month", "year") if match[f"{part}{side}"])
            span = Span(match.start(f"year{side}"), match.end(f"{last}{side}") + 1)
            yield Hit(span, f"《{law}》自{year}年{month}月{day}日起施行，请核对", (replace(span, good),))


CHECKS = (LawDateCheck(),)
