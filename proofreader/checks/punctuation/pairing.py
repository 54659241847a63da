"""Quotation marks, brackets and title marks without a partner, crossed, turned round or nested in their own form."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, PageView, replace
from proofreader.checks.matching import info
from proofreader.checks.punctuation.pair_ends import IN_ROW, PARTNER, closings, inner_closed_outer, neighbour, openings
from proofreader.checks.punctuation.pairs import Pairing, pair_up
from proofreader.core.finding import Safety, Severity, Suggestion
from proofreader.core.page import BlockKind
from proofreader.core.span import Edit, Span

_SOURCE = "GB/T 15834—2011《标点符号用法》"
_SENTENCE_END = "。！？…”’）"
_ROW_BEFORE = re.compile("“[^“”，。；：！？、\n]{2,10}、\\Z")
_NUMBER = re.compile(r"[一二三四五六七八九十0-9]{1,3}")


@dataclass(frozen=True)
class Unpaired:
    """Marks of some forms that have no partner in their paragraph.

    A quotation over several paragraphs opens each and closes only the last; a paragraph that is cut in two by a page
    break is taken with its other half.
    """

    info: CheckInfo
    opening: str
    closing: str
    words: str

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """One hit a mark."""
        for index, block in enumerate(page.blocks):
            if not any(mark in block.text for mark in self.opening + self.closing):
                continue
            pairing = pair_up(block.text)
            for at in pairing.unclosed:
                if block.text[at] in self.opening and not self._goes_on(page, index, at, pairing):
                    yield self._hit(page, index, at, closings(page, index, at))
            for at in pairing.lone:
                if block.text[at] == "”" and any(inner_closed_outer(block.text, one) for one in pairing.unclosed):
                    continue  # the outer quotation ends here: the inner one closed with its mark
                if block.text[at] in self.closing and not self._came_from(page, index, at, pairing):
                    yield self._hit(page, index, at, openings(page, index, at))

    def _hit(self, page: PageView, index: int, at: int, fixes: list[Suggestion]) -> Hit:
        start = page.start(index)
        mark = page.blocks[index].text[at]
        side, other = ("左", "右") if mark in self.opening else ("右", "左")
        return Hit(
            Span(start + at, start + at + 1),
            f"{side}{self.words}{mark}不成对，缺少{other}{self.words}",
            tuple(fix.shift(start) for fix in fixes),
        )

    def _goes_on(self, page: PageView, index: int, at: int, pairing: Pairing) -> bool:
        text, mark = page.blocks[index].text, page.blocks[index].text[at]
        if (at != pairing.unclosed[-1] and text[pairing.unclosed[-1]] == mark) or IN_ROW.match(text, at):
            return False
        following = neighbour(page, index, 1)
        if mark in "“‘" and following is not None and following.lstrip("\u3000 ").startswith(mark):
            heading = page.blocks[index + 1].kind is BlockKind.HEADING and len(pair_up(following).unclosed) == 0
            return not heading
        return self._partner_near(page, index, 1, PARTNER[mark])

    def _came_from(self, page: PageView, index: int, at: int, pairing: Pairing) -> bool:
        mark = page.blocks[index].text[at]
        if at != pairing.lone[0] and page.blocks[index].text[pairing.lone[0]] == mark:
            return False
        before = neighbour(page, index, -1)
        if before is None or (mark in "”’" and before.rstrip()[-1:] in tuple(_SENTENCE_END)):
            return False
        return self._partner_near(page, index, -1, PARTNER[mark])

    def _partner_near(self, page: PageView, index: int, step: int, partner: str) -> bool:
        """Whether the other half stands alone in a paragraph nearby (next door for quotation marks)."""
        for _ in range(1 if partner in "“”‘’" else 6):
            near = neighbour(page, index, step)
            if near is None:
                return False
            pairing = pair_up(near)
            if any(near[other] == partner for other in (pairing.lone if step > 0 else pairing.unclosed)):
                return True
            index += step
        return False


@dataclass(frozen=True)
class PairFault:
    """A fault of pairs that one paragraph shows: `hits` reads it off the pairing."""

    info: CheckInfo
    hits: Callable[[str, Pairing], Iterator[Hit]]
    needs: str

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The hits of the fault in a block."""
        if any(mark in block.text for mark in self.needs):
            yield from self.hits(block.text, pair_up(block.text))


def _crossed(text: str, pairing: Pairing) -> Iterator[Hit]:
    for at in pairing.crossed:
        span = Span(at, at + 2)
        yield Hit(span, "两个收尾符号的次序颠倒", (replace(span, text[at + 1] + text[at], safety=Safety.SAFE),))


def _turned(text: str, pairing: Pairing) -> Iterator[Hit]:
    for at, right in sorted(pairing.turned.items()):
        span = Span(at, at + 1)
        word = "左" if right in "“‘" else "右"
        yield Hit(span, f"引号方向反了，应为{word}引号", (replace(span, right, safety=Safety.SAFE),))


def _mixed(text: str, pairing: Pairing) -> Iterator[Hit]:
    for opening, closing in pairing.mixed:
        at = opening if text[opening] in "‘〈" else closing  # the outer form is the double one
        right = PARTNER[text[closing if at == opening else opening]]
        message = f"“{text[opening]}”和“{text[closing]}”不是一对，这里应为“{right}”"
        if text[opening] in "“‘":
            message = (
                f"前后引号不是一对，这里应为{'左' if at == opening else '右'}{'双' if right in '“”' else '单'}引号"
            )
        yield Hit(Span(at, at + 1), message, (replace(Span(at, at + 1), right),))


def _nested_in(outer: str, pair: tuple[str, str], message: str) -> Callable[[str, Pairing], Iterator[Hit]]:
    def hits(text: str, pairing: Pairing) -> Iterator[Hit]:
        for opening, closing in pairing.nested:
            if text[opening] not in outer or re.fullmatch(
                r"[一二三四五六七八九十0-9]{1,3}", text[opening + 1 : closing]
            ):
                continue
            if _ROW_BEFORE.search(text, 0, opening) or _ROW_BEFORE.search(text, 0, text.rfind("“", 0, opening)):
                continue  # “甲、“乙”“丙”: a row of quotations of which one was not closed
            if "。" in text[max(0, text.rfind(text[opening], 0, opening)) : opening]:
                continue  # no title goes on over a full stop: the one before it was not closed
            if text[opening - 1] == text[opening] or text[closing + 1 : closing + 2] == text[closing]:
                continue  # may as well be a doubled mark: spoken of as such
            first, last = Edit(Span(opening, opening + 1), pair[0]), Edit(Span(closing, closing + 1), pair[1])
            yield Hit(Span(opening, opening + 1), message, (Suggestion((first, last), Safety.JUDGEMENT),))

    return hits


CHECKS = (
    Unpaired(
        info(
            "punctuation.unpaired-quote",
            "引号不成对",
            "引号成对使用；引文连着好几段时，每段开头都用左引号，只在最后一段末尾用右引号。",
            f"{_SOURCE}4.8；规则表 PU-005",
            (
                ("会议提出要打好“组合拳，确保增长达到预期目标。\n", "会议提出要打好“组合拳”，确保增长达到预期目标。\n"),
                ("展览分为“汉碑、“唐法”“金石”三个单元。\n", "展览分为“汉碑”“唐法”“金石”三个单元。\n"),
                (
                    "她递来一碗水：“以前要挑水，现在方便得很！县长接过水尝了一口。\n",
                    "她递来一碗水：“以前要挑水，现在方便得很！”县长接过水尝了一口。\n",
                ),
                (
                    "### 新粮上市\n\n他说：“靠老天爷一起赏。\n\n#### “数据贷”来了\n\n正文。",
                    "### 新粮上市\n\n他说：“靠老天爷一起赏。”\n\n#### “数据贷”来了\n\n正文。",
                ),
                ("他说：“我们一定完成今年的各项任务。\n", "他说：“我们一定完成今年的各项任务。”\n"),
                (
                    "他说：“有人问：‘路修好了吗？”我说，修好了。”\n",
                    "他说：“有人问：‘路修好了吗？’我说，修好了。”\n",
                ),
                (
                    "会议提出，组合拳”要打好，确保增长达到预期目标。\n",
                    "会议提出，“组合拳”要打好，确保增长达到预期目标。\n",
                ),
            ),
            (
                "他说：“第一件事是修路，修路才能致富。\n\n“第二件事是通水，通水才能种菜。”\n",
                "他说：“修路是头等大事，大家都‘盼着’这一天。”\n",
                "他参加了Rock ’n’ Roll音乐节，演出之后还接受了采访。\n",
            ),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        "“‘",
        "”’",
        "引号",
    ),
    Unpaired(
        info(
            "punctuation.unpaired-bracket",
            "括号不成对",
            "括号成对使用，缺了一半就分不清注释到哪里为止。",
            f"{_SOURCE}4.9；规则表 PU-005",
            (("项目投资两亿元（含贷款，今年年内全部开工。\n", "项目投资两亿元（含贷款），今年年内全部开工。\n"),),
            ("要求如下：1）加强领导；2）健全机制。\n", "全县有三个镇（城关、东关、西关），人口二十万。\n"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        "（(〔【",
        "）)〕】",
        "括号",
    ),
    Unpaired(
        info(
            "punctuation.unpaired-title-mark",
            "书名号不成对",
            "书名号成对使用，缺了一半就分不清书名、篇名到哪里为止。",
            f"{_SOURCE}4.15；规则表 PU-005",
            (
                ("会议审议了《发展规划，并提出修改意见。\n", "会议审议了《发展规划》，并提出修改意见。\n"),
                ("听取《电动自行车管理条例立法情况的汇报。\n", "听取《电动自行车管理条例》立法情况的汇报。\n"),
            ),
            ("会议审议了《关于〈发展规划〉的说明》，并提出修改意见。\n",),
            severity=Severity.ERROR,
            confidence=0.92,
        ),
        "《〈",
        "》〉",
        "书名号",
    ),
    PairFault(
        info(
            "punctuation.crossed-pair",
            "成对符号交叉",
            "两对符号套用时，里面的先收尾，外面的后收尾。",
            f"{_SOURCE}4.8、4.9；规则表 PU-005",
            (("该项目（又称“民心工程）”已开工", "该项目（又称“民心工程”）已开工"),),
            ("该项目（又称“民心工程”）已开工",),
            severity=Severity.ERROR,
            confidence=0.95,
        ),
        _crossed,
        "”’）》",
    ),
    PairFault(
        info(
            "punctuation.mixed-pair",
            "成对符号前后不是一种",
            "成对符号前一半用什么形式，后一半就用什么形式：双引号配双引号，书名号配书名号。",
            f"{_SOURCE}4.8、4.9、4.15；规则表 PU-005",
            (
                ("她问：“明天还来吗？’“来。”他说。", "她问：“明天还来吗？”“来。”他说。"),
                ("会议审议了《发展规划〉和《工作方案》", "会议审议了《发展规划》和《工作方案》"),
                ("开展‘双创”活动", "开展“双创”活动"),
                ("依据市政发〔2020）15号文件", "依据市政发〔2020〕15号文件"),
            ),
            ("他说：“大家都‘盼着’这一天。”", "他说：“第一件事是修路。", "Rock ’n’ Roll和“摇滚”", "“It’s OK”"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        _mixed,
        "”’）》〉〕】",
    ),
    PairFault(
        info(
            "punctuation.turned-quote",
            "引号方向反了",
            "引号分左右：开头用左引号“，结尾用右引号”。",
            f"{_SOURCE}4.8、5.2；规则表 PU-005",
            (("开展“双创“活动", "开展“双创”活动"), ("开展”双创“活动", "开展“双创”活动")),
            ("开展“双创”活动", "他说：“要开展‘双创’活动。”"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        _turned,
        "“”‘’",
    ),
    PairFault(
        info(
            "punctuation.nested-quote",
            "双引号里又用双引号",
            "引号里再用引号，外面一层用双引号，里面一层用单引号。",
            f"{_SOURCE}4.8；规则表 PU-006",
            (("他说：“要弘扬“钉钉子”精神。”", "他说：“要弘扬‘钉钉子’精神。”"),),
            ("他说：“要弘扬‘钉钉子’精神。”", "“双创”和“双拥”"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        _nested_in("“", ("‘", "’"), "引号里再用引号，里层用单引号"),
        "“",
    ),
    PairFault(
        info(
            "punctuation.nested-title-mark",
            "双书名号里又用双书名号",
            "书名号里再用书名号，外面一层用双书名号，里面一层用单书名号。",
            f"{_SOURCE}4.15；规则表 PU-006",
            (("《关于《教育法》修改的说明》", "《关于〈教育法〉修改的说明》"),),
            ("《关于〈教育法〉修改的说明》", "《诗经》《楚辞》"),
            severity=Severity.ERROR,
            confidence=0.95,
        ),
        _nested_in("《", ("〈", "〉"), "书名号里再用书名号，里层用单书名号"),
        "《",
    ),
    PairFault(
        info(
            "punctuation.nested-bracket",
            "圆括号里又用圆括号",
            "括号里再用括号，两层的形式应当不同，里层可用六角括号“〔〕”或方括号。",
            f"{_SOURCE}4.9；规则表 PU-007",
            (("（见《条例》（试行）第三条）", "（见《条例》〔试行〕第三条）"),),
            ("（见《条例》第（三）条）", "（见附录）（下同）"),
            confidence=0.7,
        ),
        _nested_in("（", ("〔", "〕"), "括号里再用括号，两层形式应当不同"),
        "（",
    ),
)
