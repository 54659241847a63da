"""Marks of lists: the end of a line among items set one a line, and the odd comma in a row of nouns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView, delete, replace
from proofreader.checks.matching import PatternCheck, group_span, info, put
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_SOURCE = "GB/T 15834—2011《标点符号用法》"
_ITEM = re.compile(r"[\s　]*(?:（[一二三四五六七八九十]{1,3}）|[(（]?\d{1,2}[)）.．、]|[一二三四五六七八九十]{1,3}、)")
_SHAPE = re.compile("[一二三四五六七八九十]+|\\d+")


@dataclass(frozen=True)
class LineEnds:
    """Items set one a line of which all but one end in a semicolon, and the last in a full stop."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The comma at the end of an item."""
        run: list[int] = []
        shape = ""
        for index in (*range(len(page.blocks)), None):
            text = "" if index is None else page.blocks[index].text
            match = _ITEM.match(text)
            form = _SHAPE.sub("#", match[0].strip()) if match else ""
            if index is not None and match and (not run or form == shape):
                run.append(index)
                shape = form
                continue
            yield from self._judge(page, run)
            run, shape = ([index], form) if index is not None and match else ([], "")

    @staticmethod
    def _judge(page: PageView, run: list[int]) -> Iterator[Hit]:
        texts = [page.blocks[index].text.rstrip() for index in run]
        if len(texts) < 3 or not texts[-1].endswith(("。", "；")):
            return
        odd = [place for place, text in enumerate(texts[:-1]) if not text.endswith("；")]
        if len(odd) != 1 or not texts[odd[0]].endswith(("，", "、", ",")):
            return
        place = odd[0]
        at = page.start(run[place]) + len(texts[place]) - 1
        span = Span(at, at + 1)
        yield Hit(span, "分行列举的各项之间用分号，这一项末尾不一致", (replace(span, "；"),))


_W = "[一-鿿]"
_ENDS = (
    "|".join("局委办厅院校站所馆厂镇乡村县街道机器牌屏箱灯剧展赛奖药菜果茶油粮鱼花树画书报车船桥路楼塔寺")
    + "|公司|集团|中心"
)
_GOODS = "汽车|电池|机器人|设备|产品|材料|机床|手机|电脑|家电|服装|家具|食品|药品|钢材|水泥|发电机|集成电路|船舶|彩电"


def _pause(match: re.Match[str]) -> Hit | None:
    group = next(name for name in ("last", "first", "second") if match[name])
    span = group_span(match, group)
    return Hit(span, "并列的词语之间用顿号，这里用了逗号", (replace(span, "、"),))


def _between_names(match: re.Match[str]) -> Hit:
    span = group_span(match, "quote" if match["quote"] else "book")
    return Hit(span, "引号、书名号已经隔开并列成分，不用逗号", (delete(span), replace(span, "、")))


CHECKS = (
    LineEnds(
        info(
            "punctuation.end-of-listed-item",
            "分行列举的各项末尾标点不一致",
            "分行列举的各项地位相同，前面各项末尾用分号，最后一项用句号。",
            f"{_SOURCE}4.6、附录A.5",
            (
                (
                    "下列情形不得设置：\n\n（一）占用盲道的；\n\n（二）妨碍登高救援的，\n\n（三）遮挡信号灯的。\n",
                    "下列情形不得设置：\n\n（一）占用盲道的；\n\n（二）妨碍登高救援的；\n\n（三）遮挡信号灯的。\n",
                ),
            ),
            (
                "下列情形不得设置：\n\n（一）占用盲道的；\n\n（二）妨碍登高救援的；\n\n（三）遮挡信号灯的。\n",
                "（一）占用盲道的。\n\n（二）妨碍救援的，\n\n（三）遮挡信号灯的。\n",
            ),
            confidence=0.9,
        )
    ),
    PatternCheck(
        info(
            "punctuation.comma-in-row-of-nouns",
            "并列词语之间的顿号写成了逗号",
            "“甲、乙，丙等”“甲局，乙局、丙局负责人”：同一组并列的词语之间都用顿号。",
            f"{_SOURCE}4.5；规则表 PU-072",
            (
                ("设置灯箱、霓虹灯、电子显示屏，展示牌等。", "设置灯箱、霓虹灯、电子显示屏、展示牌等。"),
                ("会上，市水利局，市财政局、县政府负责人发言。", "会上，市水利局、市财政局、县政府负责人发言。"),
                (
                    "新能源汽车，锂电池、机器人产量分别增长5%、6%、7%。",
                    "新能源汽车、锂电池、机器人产量分别增长5%、6%、7%。",
                ),
            ),
            (
                "设置灯箱、霓虹灯、电子显示屏、展示牌等。",
                "他到过青石镇、白沙镇，回来等。",
                "他走进市财政局，市水利局、市农业农村局的同志在等他。",
                "小到手机、电脑，大到机械设备等，范围很广。",
                "上半年，汽车、电池、机器人产量分别增长。",
            ),
            confidence=0.8,
        ),
        rf"、{_W}{{2,7}}(?P<last>，)(?=(?![大小上下从到如比像]){_W}{{1,4}}(?:{_ENDS})等[。；，])"
        rf"|(?:^|(?<=[。，：]))(?P<level>[市县区省]){_W}{{1,7}}[局委办厅](?P<first>，)(?=(?P=level){_W}{{1,7}}[局委办厅]、)"
        rf"|(?:^|(?<=。)){_W}{{1,5}}(?:{_GOODS})(?P<second>，)(?={_W}{{1,5}}(?:{_GOODS})、{_W}{{2,10}}分别(?:增长|下降|为|达|占))",
        _pause,
        ("，",),
    ),
    PatternCheck(
        info(
            "punctuation.comma-between-quoted-names",
            "并列的引号、书名号之间用了逗号",
            "“像‘甲’‘乙’这样的”：并列的引号、书名号之间通常不用点号。",
            f"{_SOURCE}4.5.3.5；规则表 PU-010",
            (
                ("推出像“果蔬贷”，“茶农贷”这样的产品。", "推出像“果蔬贷”“茶农贷”这样的产品。"),
                ("办起“四点半课堂”，“周末书场”等活动。", "办起“四点半课堂”“周末书场”等活动。"),
                ("他爱读《诗经》，《楚辞》等书。", "他爱读《诗经》《楚辞》等书。"),
            ),
            (
                "推出像“果蔬贷”“茶农贷”这样的产品。",
                "他说“行”，“好”等了半天才出口。",
                "一看“货色”，“等”字就写错了。",
                "他先读《诗经》，《楚辞》也读。",
            ),
            confidence=0.8,
        ),
        r"(?<![说道问答喊叫写想是])(?:“[^“”，。！？：；]{2,12}”(?P<quote>，)(?=“[^“”，。！？：；]{2,12}”(?:[、，]?“[^“”，。！？：；]{2,12}”){0,4}(?:等(?![了着到在待会])|这样|那样|这类|之类|一类|为代表))"
        r"|《[^《》]{1,20}》(?P<book>，)(?=《[^《》]{1,20}》(?:[、，]?《[^《》]{1,20}》){0,4}(?:等(?![了着到在待会])|这样|那样|这类|之类|一类|为代表)))",
        _between_names,
        ("”，“", "》，《"),
    ),
    PatternCheck(
        info(
            "punctuation.pause-before-prohibition",
            "分句之间用了顿号",
            "“应……”和“不可……”“切勿……”是两个分句，中间用逗号；顿号只用在并列的词语之间。",
            f"{_SOURCE}4.5；规则表 PU-010",
            (("乘船时应穿好救生衣、不可在船头打闹。", "乘船时应穿好救生衣，不可在船头打闹。"),),
            (
                "乘船时应穿好救生衣，不可在船头打闹。",
                "要守住不可再生、不可替代的资源。",
                "不得迟报、不得漏报。",
                "既要不冒进、不可松懈。",
            ),
            confidence=0.8,
        ),
        r"(?<![一-鿿]、)(?<=[一-鿿])(?:应当?|须|必须|请|务必|需要?)(?:(?!不|严禁)[^，。；：、！？\n“”（）]){3,14}(?P<mark>、)"
        r"(?=(?:不可(?![一-鿿]{2}的|或缺|再生|持续|逆|偏废|取|辜负|替代|分割|能|避免|估量|控|预)|切勿|切莫|切忌|请勿|不要|不得(?!已))[^，。；：、]{2,12}[。；！])",
        lambda match: Hit(group_span(match, "mark"), "两个分句之间用逗号", (replace(group_span(match, "mark"), "，"),)),
        ("、不", "、切", "、请"),
    ),
    PatternCheck(
        info(
            "punctuation.pause-before-and-so-on",
            "“等”前面多了顿号",
            "列举到最后一项，“等”前面不用顿号。",
            f"{_SOURCE}4.5；规则表 PU-011",
            (("城管、渔政、等部门参加了检查。", "城管、渔政等部门参加了检查。"),),
            ("城管、渔政等部门参加了检查。", "较好、一般、等外三级", "慢不得、等不起", "免预约、等候短"),
            severity=Severity.ERROR,
            confidence=0.92,
        ),
        r"(?<=[一-鿿》”）])(?P<wrong>、)(?=等(?:地|多?部门|多?单位|行业|领域|方面|专家|国家|省区?市?|市县|[多各]个?[一-鿿]|重要|[两三四五六七八九十]+[个家项种名位所]|\d+[个家项种名位所]))",
        put("", "“等”前面不用顿号"),
        ("、等",),
    ),
)
