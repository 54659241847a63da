"""What the spelling checks say about themselves."""

from proofreader.checks.contract import CheckInfo
from proofreader.core.finding import Severity

_SOURCE = "《报纸编校质量差错率计算方法》：错别字、多字、漏字、颠倒字"

WRONG_CHARACTER = CheckInfo(
    id="spelling.wrong-character",
    title="错别字",
    why="这个字放在这里读不通，换成同音、近音或形近的字就通了，多半是输入或识别时选错了字",
    source=_SOURCE,
    severity=Severity.WARNING,
    confidence=0.7,
    examples=(("会议强调，要全面贯彻落实党中央决策步署。", "会议强调，要全面贯彻落实党中央决策部署。"),),
    allows=("会议强调，要全面贯彻落实党中央决策部署。",),
)
WRONG_WORD = CheckInfo(
    id="spelling.wrong-word",
    title="用错词",
    why="这个词本身没写错，但放在这里读不通，多半是输入法选错了同音词",
    source=_SOURCE,
    severity=Severity.WARNING,
    confidence=0.7,
    examples=(
        (
            "全市上下要进一步增强责任感、使命感，以钉钉子精神抓好各项工作的落石。",
            "全市上下要进一步增强责任感、使命感，以钉钉子精神抓好各项工作的落实。",
        ),
    ),
    allows=("全市上下要进一步增强责任感、使命感。",),
)
MISSING_CHARACTER = CheckInfo(
    id="spelling.missing-character",
    title="漏字",
    why="这里添上一个字才读得通，多半是漏打了",
    source=_SOURCE,
    severity=Severity.WARNING,
    confidence=0.6,
    examples=(("我们要坚定不移走中国特色社会主道路。", "我们要坚定不移走中国特色社会主义道路。"),),
    allows=("我们要坚定不移走中国特色社会主义道路。",),
)
REDUNDANT_CHARACTER = CheckInfo(
    id="spelling.redundant-character",
    title="多字",
    why="去掉这个字才读得通，多半是多打的或改稿时没删净的",
    source=_SOURCE,
    severity=Severity.WARNING,
    confidence=0.6,
    examples=(("要把人民群众生命安全和身体健健康放在第一位。", "要把人民群众生命安全和身体健康放在第一位。"),),
    allows=("要把人民群众生命安全和身体健康放在第一位。",),
)
SWAPPED_CHARACTERS = CheckInfo(
    id="spelling.swapped-characters",
    title="字序颠倒",
    why="这两个字调换过来才读得通，多半是打字时颠倒了",
    source=_SOURCE,
    severity=Severity.WARNING,
    confidence=0.7,
    examples=(("加快构建以国内大循环为主体的新发展局格。", "加快构建以国内大循环为主体的新发展格局。"),),
    allows=("加快构建以国内大循环为主体的新发展格局。",),
)

INFOS: tuple[CheckInfo, ...] = (
    WRONG_CHARACTER,
    WRONG_WORD,
    MISSING_CHARACTER,
    REDUNDANT_CHARACTER,
    SWAPPED_CHARACTERS,
)
