"""Objects that lost their head: 发扬特别能吃苦、特别能忍耐，… wants …的精神 behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, Hit, insert
from proofreader.checks.matching import info
from proofreader.core.span import Span

_HEADS = {
    "发扬": (
        "的精神",
        "精神|传统|作风|风格|民主|优点|优势|光大|风尚|美德|文化|成绩|主义|干劲|光荣|优良|长处|精髓|斗志|勇气|劲头|风范|品格|品质|钉子|革命|老黄牛|孺子牛|正气|友谊|爱|艺术|学风|道|敢|志|胜利|特色|特长|意识|理念"
        "|火种|国粹|技艺|本色|友好|经验|武术|国术|医|传承",
    ),
    "弘扬": (
        "的精神",
        "精神|传统|作风|文化|正气|美德|风尚|价值|主旋律|能量|风气|主义|道德|法治|思想|家风|学风|国粹|艺术|新风|善|爱|孝|理念|德|情|义|风|主题|民族|科学|教|事迹|宗旨|真理|友谊|戏|剧|技|书法|医|茶|武|歌|诗|史|和平|遗产|诚|优良|曲|主流|光荣|信"
        "|品格|品质|榜样|先进|英雄|典型|模范|宪法|原则|共识|多边|意识|风范|时代|气节|气概|力量|光大|美|主权|特色|之道|血脉|初心|胜利|法|经典|遗|文明|旗帜|观",
    ),
    "秉承": (
        "的理念",
        "理念|精神|原则|态度|宗旨|思想|立场|传统|方针|信念|作风|主义|文化|初心|遗志|家风|主张|经验|风格|目的|使命|战略|之|训|意志|风范|衣钵|愿|道|心|思路|观|政策|模式|特色|价值",
    ),
    "秉持": (
        "的理念",
        "理念|精神|原则|态度|宗旨|思想|立场|传统|方针|信念|作风|主义|文化|初心|主张|目的|使命|战略|之|心|观|方式|方法|标准|路线|良知|公|正义|共识|思维|定力|真诚|友|诚|风格|思路|意见|看法|政策|主线|公道|中立|价值|伙伴|信条|信仰|视角|担当|眼光|目标|追求",
    ),
    "营造": (
        "的氛围",
        "氛围|环境|气氛|空间|林|舆论|生态|景观|条件|声势|局面|关系|社会|风气|家|格局|势|意境|绿|文化|风尚|场|世界|秩序|情境|体验|良好|导向|风|花|城|态势|感|村|湖|园|温馨|小区|技艺|市场|机制|热|美|地|系|夜|湿|家园|平台|乐园|温暖|舞台|天地|基础|时代|意识|假象|印象|法式|秘境|背景|未来|主题|效果|区|公园|所|水|树|景|法",
    ),
    "掀起": (
        "的热潮",
        "热潮|高潮|浪潮|风|热|波|潮|运动|狂|轩然|革命|浪|涛|头|盖|面纱|角|衣|帘|高峰|战|尘|雪|飓|争论|讨论|动荡|巨大|新的|序幕|一页|声浪|旋|狂欢|激情|氛围|行动|竞赛|攻势|歌|攻|反|抗|序|骚",
    ),
}  # fmt: skip
_VERBS = "|".join(_HEADS)


@dataclass(frozen=True)
class MissingHeadCheck:
    """A verb of fixed objects whose clause ends without any of them."""

    info = info(
        "style.object-without-head",
        "宾语缺中心语",
        "“发扬”“秉持”“营造”的是精神、理念、氛围，句子里只有修饰的话，没有中心语。",
        "9.4成分残缺，现代汉语语法",
        (
            ("护林队发扬不怕苦、不怕累，守住了山林。", "护林队发扬不怕苦、不怕累的精神，守住了山林。"),
            ("窗口秉持群众满意才算合格，改进服务。", "窗口秉持群众满意才算合格的理念，改进服务。"),
            ("街道着力营造人人都守规矩。", "街道着力营造人人都守规矩的氛围。"),
            ("县里掀起你追我赶抓生产。", "县里掀起你追我赶抓生产的热潮。"),
        ),
        (
            "护林队发扬不怕苦、不怕累的精神，守住了山林。",
            "优良传统要发扬下去，不能丢。",
            "窗口秉持“群众满意”，改进服务。",
            "县里掀起生产热潮，人人争先。",
            "营造法式，流传千年。",
            "这首歌弘扬了爱国主义。",
        ),
        confidence=0.75,
    )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<verb>{_VERBS})(?![的光和与、起出了着]|下去|开来|到)(?P<what>[^，。；：！？“”‘’《》（）\n]{{5,26}})(?=[，。；！]|$)"
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The clause from its verb on."""
        text = block.text
        for match in self._pattern.finditer(text):
            good, heads = _HEADS[match["verb"]]
            what = match["what"]
            if (
                re.search(heads, what)
                or what.endswith(("的", "、"))
                or text[: match.start()].endswith(("的", "得到", "相"))
            ):
                continue
            if not _verbal(block, match.start("what"), match.end()):
                continue
            end = match.end()
            message = f"“{match['verb']}”缺宾语中心语，句末似应有“{good}”"
            yield Hit(Span(match.start(), end), message, (insert(end, good),))


def _verbal(block: BlockView, start: int, end: int) -> bool:
    """Whether what follows is a statement, with a verb or an adverb in it, and not a noun that the list lacks."""
    inside = [word for word in block.words if start <= word.start < end]
    return any(word.tag in ("v", "d", "p", "l") for word in inside) and (
        inside[-1].tag[0] in "vadl" or any(word.tag == "d" for word in inside)
    )


MISSING_HEAD = MissingHeadCheck()


@dataclass(frozen=True)
class MissingVerbCheck:
    """“以……的紧迫感项目建设”: a manner, then nouns, and the clause is over."""

    info = info(
        "style.clause-without-verb",
        "句子缺谓语动词",
        "“以……的态度”“以……的紧迫感”说的是怎样做，后面要有动词。",
        "9.4成分残缺，现代汉语语法",
        (("全市要以时不我待的紧迫感项目建设，确保完成。", "全市要以时不我待的紧迫感抓项目建设，确保完成。"),),
        (
            "全市要以时不我待的紧迫感抓项目建设，确保完成。",
            "村里以务实的作风服务群众。",
            "他以满腔的热情投入工作。",
            "以昂扬的精神状态，迎接挑战。",
        ),
        confidence=0.7,
    )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(
            r"(?<![可得加足难所予])以[^，。；：！？“”\n以]{2,14}的(?:紧迫感|责任感|使命感|危机感|责任心|态度|精神|作风|劲头|力度|姿态|决心|干劲|热情|勇气|举措|担当|信念|定力|毅力|信心|状态|速度|标准)"
            r"(?P<what>[一-鿿]{3,8})(?=[，。；！])"
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The nouns that want a verb."""
        for match in self._pattern.finditer(block.text):
            start, end = match.span("what")
            inside = [word for word in block.words if start <= word.start < end]
            if len(inside) < 2 or inside[0].start != start or inside[-1].end != end:
                continue
            if inside[0].tag not in ("n", "nz", "ns") or any(
                word.tag not in ("n", "nz", "ns", "vn") for word in inside
            ):
                continue
            message = f"“{match['what']}”前面缺动词（如“抓”“推进”），请核对"
            yield Hit(Span(match.start(), end), message, (insert(start, "抓"), insert(start, "推进")))


MISSING_VERB = MissingVerbCheck()
