"""Terms of one kind of law in the place of another: 罚款 beside a sentence, 被告人 in a civil case, 拘役二年."""

import re
from collections.abc import Iterator

from proofreader.checks.consistency.texts import ArticleCheck
from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import Judge, PatternCheck, group_span, info, put, smallest
from proofreader.cjk.numerals import to_int
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_LAW = "刑法、刑事诉讼法、民事诉讼法、行政处罚法"
_C = r"[^。；！？\n]"
_PENALTY = r"(?:有期徒刑|无期徒刑|拘役|管制)"
_OFFICE = (
    "市场监管局|市场监督管理局|城管局|城市管理局|综合行政执法局|生态环境局|环保局|税务局|应急管理局|卫生健康局|文旅局|"
    "文化和旅游局|交通运输局|自然资源局|农业农村局|水利局|水务局|住建局|烟草专卖局|交警部门|交警大队|交警|公安机关|公安局|派出所|执法人员|执法大队"
)
_NUMBER = r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})"
_CRIMINAL = re.compile("[刑罪]|公诉|检察|羁押|嫌疑|逮捕|批捕|缓期")
_STORY = re.compile(r"(?:^|(?<=\n))(?=[^\n]{2,40}\n+(?:本报|新华社|据新华社)[^\n]{0,12}[讯电])")
"""Where a story begins within what is set as one article: its headline, and 本报讯 below."""
_CIVIL = re.compile("原告|民事|侵权|违约|赔偿责任|合同纠纷|不可抗力|返还|赡养|抚养费|退还|支付货款")


_ABROAD = re.compile(
    "[美英法德韩俄泰]国|[美俄韩日以乌印][军方]|[韩美欧日][元圆]|日本|俄罗斯|乌克兰|首尔|军事法庭|总统|联邦|州法院|监禁"
)


def is_abroad(match: re.Match[str]) -> bool:
    """Whether another country's court is spoken of."""
    return _ABROAD.search(match.string, max(0, match.start() - 60), match.end() + 40) is not None


def _imposed(good: str) -> Judge:
    """A judge that puts what our courts impose in place of the last group that took part."""

    def judge(match: re.Match[str]) -> Hit | None:
        span = group_span(match, match.lastindex or 0)
        return None if is_abroad(match) else Hit(span, f"法院判处的是“{good}”", (replace(span, good),))

    return judge


def _term(match: re.Match[str]) -> Hit | None:
    number = to_int(match["n"])
    if number is None or is_abroad(match):
        return None
    months = number * (12 if match["unit"] == "年" else 1)
    together = re.search("合并|并罚|决定执行", match.string) is not None
    kind, said = match["kind"], f"{match['n']}{match['unit']}"
    limits = {"拘役": (1, 12 if together else 6), "管制": (3, 36 if together else 24), "有期徒刑": (6, 300)}
    low, high = limits[kind]
    if low <= months <= high:
        return None
    told = {
        "拘役": "一个月以上六个月以下（数罪并罚不超过一年）",
        "管制": "三个月以上二年以下（数罪并罚不超过三年）",
        "有期徒刑": "六个月以上十五年以下（数罪并罚不超过二十五年）",
    }[kind]
    return Hit(group_span(match, "term"), f"{kind}的期限为{told}，“{said}”请核对")


def _detained(match: re.Match[str]) -> Hit | None:
    days = to_int(match["n"])
    if days is None or (match["unit"] != "个月" and days <= 20):
        return None
    return Hit(group_span(match, "term"), "行政拘留为一日以上十五日以下，合并执行不超过二十日，请核对")


def _defendants(text: str) -> Iterator[Hit]:
    """被告人 in a story on civil cases only."""
    starts = [0, *(match.start() for match in _STORY.finditer(text) if match.start()), len(text)]
    for match in re.finditer("被告(人)(?![民数员])", text):
        story = text[max(at for at in starts if at <= match.start()) : min(at for at in starts if at > match.start())]
        if _CRIMINAL.search(story) or not _CIVIL.search(story):
            continue
        span = Span(*match.span())
        yield Hit(span, "民事、行政案件里称“被告”，“被告人”用于刑事案件", (smallest(span, "被告人", "被告"),))


def _other(match: re.Match[str]) -> Hit:
    group = next(name for name in ("award", "protest", "appeal") if match[name])
    good = {"award": "裁决", "protest": "上诉", "appeal": "抗诉"}[group]
    message = {
        "award": "仲裁机构作出的是“裁决”",
        "protest": "当事人不服判决是“上诉”，“抗诉”由检察机关提出",
        "appeal": "检察机关不服判决是“抗诉”，“上诉”由当事人提出",
    }[group]
    return Hit(group_span(match, group), message, (replace(group_span(match, group), good),))


CHECKS = (
    ArticleCheck(
        info(
            "phrases.defendant-of-civil-case",
            "民事案件里用了“被告人”",
            "刑事案件称“被告人”，民事、行政案件称“被告”。",
            _LAW,
            (
                (
                    "### 花盆伤人案宣判\n\n法院审理认为，被告人未尽到管理义务，应承担全部赔偿责任。",
                    "### 花盆伤人案宣判\n\n法院审理认为，被告未尽到管理义务，应承担全部赔偿责任。",
                ),
            ),
            (
                "### 花盆伤人案宣判\n\n法院审理认为，被告未尽到管理义务，应承担全部赔偿责任。",
                "### 附带民事诉讼\n\n法院判处被告人有期徒刑一年，并承担民事赔偿责任。",
            ),
            confidence=0.85,
        ),
        _defendants,
    ),
    PatternCheck(
        info(
            "phrases.fine-beside-sentence",
            "判刑并处的是“罚金”",
            "法院判处的财产刑是“罚金”，行政机关处以的是“罚款”。",
            _LAW,
            (
                ("判处拘役三个月，并处罚款人民币六千元。", "判处拘役三个月，并处罚金人民币六千元。"),
                ("法院依法判处被告单位罚款五十万元。", "法院依法判处被告单位罚金五十万元。"),
            ),
            (
                "判处拘役三个月，并处罚金人民币六千元。",
                "处行政拘留十日，并处罚款五百元。",
                "被当地法庭判处罚款2万欧元。",
                "人民法院判处罚金时，行政机关已经给予罚款的，应当折抵。",
            ),
            severity=Severity.ERROR,
            confidence=0.92,
        ),
        rf"{_PENALTY}(?:(?!缓刑并被|行政|拘留|公安|监禁){_C}){{0,24}}?(?:并处|并判处|并科|单处|和|及|判处)(?P<wrong>罚款)(?!的|已|折)"
        r"|判处被告(?:人|单位)?[一-鿿]{0,6}(?P<single>罚款)",
        _imposed("罚金"),
        ("罚款",),
    ),
    PatternCheck(
        info(
            "phrases.fine-of-office",
            "行政机关处以的是“罚款”",
            "行政机关处以的是“罚款”，“罚金”是法院判处的财产刑。",
            _LAW,
            (("市场监管局对该店处以5000元罚金。", "市场监管局对该店处以5000元罚款。"),),
            (
                "市场监管局对该店处以5000元罚款。",
                "公安机关查明，法院判处其罚金5000元。",
                "公安机关移送起诉后，他被处罚金。",
            ),
            confidence=0.88,
        ),
        rf"(?:{_OFFICE})(?:(?!法院|判|起诉|犯罪|徒刑|检察|缴纳)[^。；！？\n]){{0,24}}?(?:处以|处|并处|作出|开出|下达)(?:了)?[^，。；判]{{0,10}}?(?P<wrong>罚金)",
        put("罚款", "行政机关处以的是“罚款”"),
        ("罚金",),
    ),
    PatternCheck(
        info(
            "phrases.detention-as-sentence",
            "“判处拘留”不对",
            "法院判处的是“拘役”，“拘留”是公安机关、法院的强制措施或处罚，不用“判处”。",
            _LAW,
            (("被告人被判处拘留四个月。", "被告人被判处拘役四个月。"),),
            ("被告人被判处拘役四个月。", "他被处以行政拘留十日。", "判处拘役、受拘留处罚的人"),
            confidence=0.88,
        ),
        r"判处(?:[一-鿿]{1,3})?(?P<wrong>拘留)(?=[一二三四五六][个年]|[1-6]个月)",
        _imposed("拘役"),
        ("判处",),
    ),
    PatternCheck(
        info(
            "phrases.term-of-sentence",
            "刑期不合法律规定",
            "拘役一个月以上六个月以下，管制三个月以上二年以下，有期徒刑六个月以上十五年以下；数罪并罚另有上限。",
            _LAW,
            (
                ("被告人被判处拘役二年。", "被告人被判处拘役二年。"),
                ("法院判处其有期徒刑三个月。", "法院判处其有期徒刑三个月。"),
            ),
            ("被告人被判处拘役六个月。", "数罪并罚，决定执行拘役一年。", "法院判处其有期徒刑六个月。"),
            confidence=0.9,
        ),
        rf"(?P<kind>拘役|管制|有期徒刑)(?P<term>{_NUMBER}(?P<unit>个月|年))(?!以[上下]|[零又]?[一-鿿\d]*[至到—])",
        _term,
        ("拘役", "管制", "有期徒刑"),
    ),
    PatternCheck(
        info(
            "phrases.term-of-detention",
            "行政拘留超过期限",
            "行政拘留一日以上十五日以下，合并执行不超过二十日。",
            "治安管理处罚法",
            (("警方对其处以行政拘留三十日的处罚。", "警方对其处以行政拘留三十日的处罚。"),),
            ("警方对其处以行政拘留十五日的处罚。",),
            confidence=0.9,
        ),
        rf"(?:行政|治安)拘留(?P<term>{_NUMBER}(?P<unit>日|天|个月))",
        _detained,
        ("拘留",),
    ),
    PatternCheck(
        info(
            "phrases.stay-of-death",
            "死缓的期限不对",
            "死刑缓期执行的期限一律是二年。",
            _LAW,
            (("判处死刑，缓期三年执行。", "判处死刑，缓期二年执行。"),),
            ("判处死刑，缓期二年执行。", "判处死刑，缓期执行。"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        r"死刑[，,]?缓期(?P<wrong>[一三四五])年",
        put("二", "死刑缓期执行的期限是二年"),
        ("缓期",),
    ),
    PatternCheck(
        info(
            "phrases.ruling-of-arbitration",
            "仲裁机构作出的是“裁决”",
            "法院作出“判决”，仲裁委员会作出“裁决”；不服一审判决，当事人“上诉”，检察机关“抗诉”。",
            "仲裁法、刑事诉讼法、民事诉讼法",
            (
                ("市仲裁委员会判决公司支付工资。", "市仲裁委员会裁决公司支付工资。"),
                ("被告人不服判决，当庭提出抗诉。", "被告人不服判决，当庭提出上诉。"),
                ("检察院认为量刑畸轻，依法提出上诉。", "检察院认为量刑畸轻，依法提出抗诉。"),
            ),
            (
                "市仲裁委员会裁决公司支付工资。",
                "检察院对部分被告人的判决提出抗诉。",
                "公益诉讼起诉人检察院提出上诉。",
                "当事人不服仲裁委员会裁决，法院判决公司支付工资。",
                "被告人上诉，检察院提出抗诉。",
                "检察院可以提出上诉、抗诉。",
                "人民检察院提出抗诉或者自诉人提出上诉的，不受限制。",
            ),
            confidence=0.88,
        ),
        r"仲裁委(?:员会)?(?:依法|最终|日前|近日|当庭|一审|作出|的){0,2}(?P<award>判决|判令)"
        r"|(?:^|(?<=[，。；]))(?:一审)?(?:被告人?|原告|当事人|辩护人|被告人及其辩护人)(?:(?!检察|的)[^。；]){0,14}?提[出起](?P<protest>抗诉)"
        r"|(?<!起诉人)(?<!公益诉讼)检察(?:院|机关)(?:(?!被告|当事人|可以|公益|原告|法定|不服|律师|自诉|其)[^。；]){0,14}?提[出起](?P<appeal>上诉)(?!、|或|和)",
        _other,
        ("仲裁委", "抗诉", "上诉"),
    ),
)
