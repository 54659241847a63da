"""Wrong words: forms that are no word, idioms written wrong, words that do not go with their company."""

from functools import partial

from proofreader.checks.confusables import cut_idiom, doubled_quality, idiom, misprint, overrun_idiom, saying
from proofreader.checks.contract import Check, CheckInfo
from proofreader.checks.kinds import TableCheck
from proofreader.checks.rulefile import shipped_rules
from proofreader.core.finding import Severity


def _check(name: str, info: CheckInfo) -> TableCheck:
    return TableCheck(info, partial(shipped_rules, f"confusables-{name}.toml"))


CHECKS: tuple[Check, ...] = (
    _check(
        "words",
        CheckInfo(
            id="confusables.non-word",
            title="错别字：写法不成词",
            why="这个写法不是词，是音近、形近的字写错了。",
            source="《现代汉语词典》；《通用规范汉字表》；规则表 9.3",
            severity=Severity.ERROR,
            confidence=0.95,
            examples=(
                ("会议布署了下一阶段工作", "会议部署了下一阶段工作"),
                ("小区座落在山脚下，水笼头坏了", "小区坐落在山脚下，水龙头坏了"),
                ("他即然来了，就不再追朔原因", "他既然来了，就不再追溯原因"),
            ),
            allows=(
                "讲座落幕后，报纸发布署名文章",
                "作家俱乐部占全部份额",
                "究竟争什么，要重复盖章吗",
                "按装机容量计算，工作崇高",
                "常有人把“部署”误写成“布署”",
            ),
        ),
    ),
    _check(
        "idioms",
        CheckInfo(
            id="confusables.miswritten-idiom",
            title="成语写错了字",
            why="成语和四字词语用字固定，这里有一个字写错了。",
            source="《现代汉语词典》；规则表 9.3",
            severity=Severity.ERROR,
            confidence=0.95,
            examples=(
                ("希望大家再接再励，不要半途而费", "希望大家再接再厉，不要半途而废"),
                ("商家鼎立相助，店里人头攒动、穿流不息", "商家鼎力相助，店里人头攒动、川流不息"),
            ),
            allows=("办实事求实效", "希望大家再接再厉"),
        ),
    ),
    *idiom.CHECKS,
    cut_idiom.CHECK,
    overrun_idiom.CHECK,
    *saying.CHECKS,
    *doubled_quality.CHECKS,
    *misprint.CHECKS,
    _check(
        "collocations",
        CheckInfo(
            id="confusables.wrong-in-context",
            title="近音近义词用错",
            why="两个词都有，但和前后的词语搭配时，这里应当用另一个。",
            source="《现代汉语词典》；规则表 9.4、DT-14",
            severity=Severity.WARNING,
            confidence=0.85,
            examples=(
                ("截止2019年底，共登出招聘启示三则", "截至2019年底，共登出招聘启事三则"),
                ("打破世界记录，群众向记者反应情况", "打破世界纪录，群众向记者反映情况"),
            ),
            allows=("截止日期是5月1日", "给人启示", "做好会议记录", "反应迅速"),
        ),
    ),
    _check(
        "variants",
        CheckInfo(
            id="confusables.variant-form",
            title="异形词没用推荐写法",
            why="同一个词有几种写法，规范推荐用另一种。",
            source="GF 1001—2001《第一批异形词整理表》；《现代汉语词典》",
            severity=Severity.ADVICE,
            confidence=0.7,
            examples=(("大家很耽心，精采的节目结束了", "大家很担心，精彩的节目结束了"),),
            allows=("大家很担心",),
        ),
    ),
)
