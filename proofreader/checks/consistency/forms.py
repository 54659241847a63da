"""One thing written in two forms on a page: works, foreign names, ordinals, quoted formulas, digit grouping."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from proofreader.checks.alike import one_sound_apart
from proofreader.checks.contract import CheckInfo, Hit, PageView, insert, replace
from proofreader.checks.matching import group_span
from proofreader.checks.phrases.formulas import FORMULAS
from proofreader.cjk.numerals import to_chinese, to_int
from proofreader.core.finding import Severity
from proofreader.core.span import Span


@dataclass(frozen=True)
class TwinCheck:
    """Words of one kind that differ by one character of the same sound: the rarer, or the later, is the suspect."""

    info: CheckInfo
    pattern: str
    needle: str
    least: int

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Every place of the suspect writing."""
        text = page.text
        if self.needle not in text:
            return
        counts: Counter[str] = Counter()
        for match in self._compiled.finditer(text):
            if len(match["word"]) >= self.least:
                counts[match["word"]] += 1
        for one, other in combinations(counts, 2):
            if one_sound_apart(one, other) is None:
                continue
            right, wrong = (one, other) if counts[one] >= counts[other] else (other, one)
            for match in re.finditer(re.escape(wrong), text):
                span = Span(*match.span())
                yield Hit(span, f"同一版上又写作“{right}”，请核对", (replace(span, right),), group=f"{right}/{wrong}")


_SERIAL = frozenset("一二三四五六七八九十上中下甲乙丙丁前后新旧老大小东南西北春夏秋冬日月年周晚早男女省市县区")
"""What tells volumes, editions and places apart."""
_NOT_ONE = re.compile(
    "法$|条例$|规定$|办法$|公约$|协定$|报$|志$|史$|标准$|通知$|意见$|决定$|公告$|规范$|细则$|方案$|规划$|年鉴$|之[一-鿿]$"
)


@dataclass(frozen=True)
class WorkCheck:
    """Two works in one article that share three characters and differ in one, both named once or twice."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rarer, or the later."""
        if "《" not in page.text or page.is_collection:
            return
        for article in page.article_spans:
            yield from self._article(page.text, article.start, article.end)

    @staticmethod
    def _article(text: str, start: int, end: int) -> Iterator[Hit]:
        named = re.compile("《([一-鿿·]{4,20})》").findall(text, start, end)
        counts = Counter(named)
        for one, other in combinations(counts, 2):
            if len(one) != len(other) or _NOT_ONE.search(one) or one_sound_apart(one, other) is not None:
                continue  # those of one sound have a check of their own
            apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
            if len(apart) != 1 or not _SERIAL.isdisjoint(apart[0]):
                continue
            if re.search(f"《{one}》[^。]{{0,6}}《{other}》|《{other}》[^。]{{0,6}}《{one}》", text):
                continue
            right, wrong = (one, other) if counts[one] >= counts[other] else (other, one)
            for match in re.compile(f"(?<=《){wrong}(?=》)").finditer(text, start, end):
                span = Span(*match.span())
                yield Hit(span, f"同一篇里又写作《{right}》，请核对", (replace(span, right),))


@dataclass(frozen=True)
class SchoolCheck:
    """第七中心 where the page has 第七中学: a numbered school whose last character slipped."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Every such place."""
        text = page.text
        for match in re.finditer(r"第(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?P<kind>[中小])学", text):
            wrong = re.compile(
                f"第{match['number']}{match['kind']}(?P<last>[一-鿿])(?<!学)(?!小学|学校|幼儿园|医院|血站|卫生|校区|支行|法院)"
            )
            for slip in wrong.finditer(text):
                if slip["last"] in "队组批轮名场届次期号条型":
                    continue
                span = group_span(slip, "last")
                yield Hit(Span(*slip.span()), f"同一版上又写作“{match[0]}”，请核对校名", (replace(span, "学"),))


@dataclass(frozen=True)
class OrdinalCheck:
    """第3届 and 第三届 of the same thing on one page."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The Arabic form, where the same word is counted in Chinese numerals elsewhere."""
        if "第" not in page.text:
            return
        arabic: list[re.Match[str]] = []
        chinese: set[str] = set()
        for match in re.finditer(
            r"第(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<word>[届次名期批场节][一-鿿]{0,2})", page.text
        ):
            if match["number"].isdigit():
                arabic.append(match)
            else:
                chinese.add(match["word"])
        for match in arabic:
            if match["word"] in chinese and to_int(match["number"]):
                span = group_span(match, "number")
                yield Hit(
                    Span(*match.span()),
                    f"同一版上“第几{match['word'][0]}”有汉字、阿拉伯数字两种写法",
                    (replace(span, to_chinese(int(match["number"]))),),
                )


@dataclass(frozen=True)
class QuoteCheck:
    """A numbered formula without quotation marks."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Every place where the formula stands bare."""
        for key in FORMULAS.keys:
            if key[0] not in "一两三四五六七八九十" or len(key) > 4 or key not in page.text or key in _BARE:
                continue
            for match in re.finditer(rf"(?<![“‘《]){key}(?![”’])", page.text):
                before = page.text[max(0, match.start() - 8) : match.start()]
                if "“" in before and "”" not in before:
                    continue
                span = Span(*match.span())
                yield Hit(span, f"“{key}”是缩略的提法，通常加引号", (replace(span, f"“{key}”"),), group=key)


_BARE = ("三大攻坚战", "三农", "六大纪律")


@dataclass(frozen=True)
class GroupingCheck:
    """Thousands separated with commas in one place and not in another."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The bare numbers, where others have separators."""
        text = page.text
        grouped = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])")
        if "," not in text or not grouped.search(text):
            return
        for match in re.finditer(r"(?<![\d,.])\d{5,9}(?=[元人户吨亩个家名件台辆套株])", text):
            digits = match[0]
            good = f"{int(digits):,}"
            at = match.start() + len(digits) - 3
            edit = insert(at, ",") if good.count(",") == 1 else replace(Span(*match.span()), good)
            yield Hit(Span(*match.span()), "同一版上的大数有的加千分撇，有的不加", (edit,))


CHECKS = (
    TwinCheck(
        CheckInfo(
            "consistency.work-in-two-spellings",
            "书名、文件名写法不一",
            "同一版上两个书名、文件名只差一个同音字，多半是同一个，有一处写错。",
            "AR-13、TI-05，报刊差错认定“名称错误”",
            Severity.WARNING,
            0.75,
            (
                (
                    "### 标题文字\n\n印发《城市更新行动实施方案》。\n\n《城市更新行动实施方按》明确了目标。",
                    "### 标题文字\n\n印发《城市更新行动实施方案》。\n\n《城市更新行动实施方案》明确了目标。",
                ),
            ),
            (
                "### 标题文字\n\n印发《城市更新行动方案（一）》《城市更新行动方案（二）》。",
                "### 标题文字\n\n印发《城市更新行动方案》《城市绿化行动方案》。",
            ),
        ),
        r"《(?P<word>[^《》\n]+)》",
        "《",
        6,
    ),
    TwinCheck(
        CheckInfo(
            "consistency.foreign-name-in-two-spellings",
            "外国人名译法不一",
            "同一版上带间隔号的两个人名只差一个同音字，多半是同一个人，译名应当统一。",
            "TI-05，译名统一",
            Severity.WARNING,
            0.8,
            (
                (
                    "### 标题文字\n\n安娜·彼得森登台。\n\n安娜·彼德森，演唱了三首歌。",
                    "### 标题文字\n\n安娜·彼得森登台。\n\n安娜·彼得森，演唱了三首歌。",
                ),
            ),
            ("### 标题文字\n\n安娜·彼得森和玛丽·彼得森登台。",),
        ),
        r"(?<![一-鿿])(?P<word>[一-鿿]{2,4}·[一-鿿]{3})",
        "·",
        6,
    ),
    TwinCheck(
        CheckInfo(
            "consistency.quoted-in-two-spellings",
            "引号里的名称写法不一",
            "同一版上两个加引号的名称只差一个同音字，多半是同一个，有一处写错。",
            "AR-13、TI-05，报刊差错认定“名称错误”",
            Severity.WARNING,
            0.75,
            (
                (
                    "### 标题文字\n\n“云岭香”大米获奖。\n\n“云领香”的包装换了。",
                    "### 标题文字\n\n“云岭香”大米获奖。\n\n“云岭香”的包装换了。",
                ),
            ),
            ("### 标题文字\n\n“云岭香”大米获奖。\n\n“云岭茶”的包装换了。",),
        ),
        r"“(?P<word>[一-鿿]{3,8})”",
        "“",
        3,
    ),
    WorkCheck(
        CheckInfo(
            "consistency.work-in-two-titles",
            "同一作品名前后不一",
            "一篇稿件里两个作品名只差一个字，多半说的是同一部，有一处写错。",
            "AR-13、TI-05，报刊差错认定“名称错误”",
            Severity.WARNING,
            0.65,
            (
                (
                    "### 标题文字\n\n新书《河埠拾光》上市。\n\n读者等着《河埠拾影》的下一部。",
                    "### 标题文字\n\n新书《河埠拾光》上市。\n\n读者等着《河埠拾光》的下一部。",
                ),
            ),
            (
                "### 标题文字\n\n新书《河埠拾光》《河埠拾影》上市。",
                "### 标题文字\n\n《民事诉讼法》有规定。\n\n《刑事诉讼法》也有规定。",
                "### 标题文字\n\n《青春之歌》上演。\n\n《青年之歌集》上演。",
                "### 标题文字\n\n《河埠往事一》上市。\n\n《河埠往事二》上市。",
            ),
        )
    ),
    SchoolCheck(
        CheckInfo(
            "consistency.school-misnamed",
            "校名前后不一",
            "同一版上写作“第七中学”的学校，另一处写成了“第七中心”一类。",
            "TI-05，报刊差错认定“名称错误”",
            Severity.WARNING,
            0.85,
            (
                (
                    "### 标题文字\n\n市第七中学举行校庆。\n\n市第七中心校长致辞。",
                    "### 标题文字\n\n市第七中学举行校庆。\n\n市第七中学校长致辞。",
                ),
            ),
            ("### 标题文字\n\n市第七中学举行校庆。\n\n市第七中心小学也来了。",),
        )
    ),
    OrdinalCheck(
        CheckInfo(
            "consistency.ordinal-in-two-forms",
            "序数写法不一",
            "同一版上同类序数，汉字、阿拉伯数字只用一种。",
            "NU-027、NB-02，GB/T 15835—2011 4.3.2",
            Severity.ADVICE,
            0.5,
            (
                (
                    "### 标题文字\n\n第三届文化节开幕。\n\n第2届文化节去年举行。",
                    "### 标题文字\n\n第三届文化节开幕。\n\n第二届文化节去年举行。",
                ),
            ),
            ("### 标题文字\n\n第三届文化节开幕。\n\n第2次会议去年举行。",),
        )
    ),
    QuoteCheck(
        CheckInfo(
            "consistency.formula-without-quotes",
            "缩略提法没有加引号",
            "“四个意识”“两个维护”一类缩略提法通常加引号，同一版上应当一致。",
            "PH-06，党和国家文件的通行写法",
            Severity.ADVICE,
            0.5,
            (("### 标题文字\n\n增强四个意识、做到“两个维护”。", "### 标题文字\n\n增强“四个意识”、做到“两个维护”。"),),
            ("### 标题文字\n\n增强“四个意识”、做到“两个维护”。", "### 标题文字\n\n落实“六稳六保”要求。"),
        )
    ),
    GroupingCheck(
        CheckInfo(
            "consistency.digits-grouped-or-not",
            "大数的千分撇时有时无",
            "同一版上的大数，千分撇要么都加，要么都不加。",
            "NU-015，GB/T 15835—2011 5.1.1",
            Severity.ADVICE,
            0.5,
            (
                (
                    "### 标题文字\n\n有12,300人参加，比去年多12345人。",
                    "### 标题文字\n\n有12,300人参加，比去年多12,345人。",
                ),
            ),
            ("### 标题文字\n\n有12300人参加，比去年多12345人。",),
        )
    ),
)
