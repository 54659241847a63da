"""Arabic or Chinese numerals where only the other will do."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.facts.values import value
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import parse_chinese, to_chinese
from proofreader.core.finding import Severity

_STANDARD = "GB/T 15835—2011"
_HAN = "〇零一二三四五六七八九十百"
_FACTORS = {"十": 10, "百": 100, "千": 1000}


def _hundreds(match: re.Match[str]) -> Hit | None:
    digits, word, rest = match["digits"], match["word"], match["rest"] or ""
    if match["ten_thousands"]:
        if rest or word != "千" or len(digits) > 1:
            return None
        good = f"{match['ten_thousands']}.{digits}万"
        return swap(group_span(match), match[0], good, f"阿拉伯数字后面只能用“万”“亿”：{good}")
    number = value(digits).exact * _FACTORS[word]
    extra = parse_chinese(rest.lstrip("零")) if not rest.lstrip("零").isascii() else int(rest.lstrip("零") or 0)
    if extra is None or number.denominator != 1:
        return None
    good = str(int(number) + extra)
    return swap(group_span(match), match[0], good, f"阿拉伯数字后面只能用“万”“亿”：{good}")


def _year_zero(match: re.Match[str]) -> Hit | None:
    good = re.sub("[零○Oo0０OＯ]", "〇", match["year"])
    if good == match["year"]:
        return None
    return swap(group_span(match, "year"), match["year"], good, f"年份里的“零”写作“〇”：{good}年", safe=True)


def _quantity_circle(match: re.Match[str]) -> Hit | None:
    good = match[0].replace("〇", "零").replace("○", "零")
    return swap(group_span(match), match[0], good, f"计量的数里用“零”，不用“〇”：{good}", safe=True)


def _mixed_date(match: re.Match[str]) -> Hit | None:
    good = re.sub(f"[{_HAN}]+(?=[年月日])", lambda part: _arabic(part[0]), match[0])
    if good == match[0]:
        return None
    return swap(group_span(match), match[0], good, f"一个日期不能汉字、阿拉伯数字混用：{good}")


def _arabic(numerals: str) -> str:
    number = parse_chinese(numerals)
    return numerals if number is None else str(number)


def _lunar(match: re.Match[str]) -> Hit | None:
    good = re.sub(r"\d+", lambda part: _lunar_day(part[0], part.start(), match[0]), match[0])
    if good == match[0]:
        return None
    return swap(group_span(match), match[0], good, f"农历的月、日用汉字：{good}")


def _lunar_day(digits: str, at: int, text: str) -> str:
    number = int(digits)
    followed = text[at + len(digits) : at + len(digits) + 1]
    if followed == "年" or not 1 <= number <= 30:
        return digits
    return to_chinese(number) if followed == "月" or number > 10 or text[at - 1] == "初" else "初" + to_chinese(number)


def _fixed_word(match: re.Match[str]) -> Hit | None:
    good = re.sub(r"\d+", lambda part: to_chinese(int(part[0])), match[0])
    return swap(group_span(match), match[0], good, f"定型的词语用汉字数字：{good}", safe=True)


def _symbol(match: re.Match[str]) -> Hit | None:
    numerals, _, fraction = match["numerals"].partition("点")
    number = parse_chinese(numerals)
    if number is None or (fraction and not all(char in _HAN[:11] for char in fraction)):
        return None
    digits = f"{number}." + "".join(str(parse_chinese(char)) for char in fraction) if fraction else str(number)
    good = digits + match["unit"]
    return swap(group_span(match), match[0], good, f"单位符号、百分号前用阿拉伯数字：{good}")


def _pure_decimal(match: re.Match[str]) -> Hit | None:
    return swap(group_span(match), match[0], "0" + match[0], "小于1的小数，小数点前的“0”不能省", safe=True)


def _document(match: re.Match[str]) -> Hit | None:
    year, number = match["year"], match["number"]
    good_year = year if year.isdigit() else "".join(str(parse_chinese(char)) for char in year)
    amount = int(number) if number.isdigit() else parse_chinese(number)
    if amount is None:
        return None
    good = f"〔{good_year}〕{amount}号"
    if good == match[0] or ((good_year, str(amount)) == (year, number) and not match["nth"]):
        return None
    return swap(group_span(match), match[0], good, f"发文字号用阿拉伯数字，不编虚位，不加“第”：{good}")


CHECKS = (
    PatternCheck(
        info(
            "numbers.arabic-with-hundred-or-thousand",
            "阿拉伯数字后面用“百”“千”",
            "阿拉伯数字后面只能带“万”“亿”，不能带“十”“百”“千”；“千克”“千米”这类单位除外。",
            f"NU-005、NU-014，{_STANDARD} 5.3",
            (
                ("广场上有3千人。", "广场上有3000人。"),
                ("共计1百零8个", "共计108个"),
                ("筹资5千万元", "筹资5000万元"),
                ("超过1万3千户", "超过1.3万户"),
                ("整理出4百多封家信", "整理出400多封家信"),
                ("全年受理5千余起", "全年受理5000余起"),
                ("种了3十多棵枣树", "种了30多棵枣树"),
                ("捐书2千来册", "捐书2000来册"),
            ),
            (
                "广场上有3000人。",
                "全长3千米，重5千克。",
                "功率3千瓦",
                "中国500百强",
                "第3百货公司",
                "入选2020百家企业",
                "1千卡",
            ),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?<![\d.第年:：/])(?:(?P<ten_thousands>\d+)万)?(?P<digits>[1-9](?:\.\d)?)(?P<word>[百千]|十(?=[多余]))(?P<rest>零[一二三四五六七八九]|[一二三四五六七八九]十[一二三四五六七八九]?|零\d{1,2}(?!\d))?"
        r"(?=[万亿]?(?:[多余来](?=[一-鿿])(?!自|源|往|到|访)|[个人名位元块美家户亩吨公次年天里件条种辆头只株棵台套座册张份字起幅处封篇场间所栋幢支批箱瓶桶斤级步词句、，。；）]|$))"
        r"(?![克米瓦伏卡帕焦赫兆古禧秋]|级瓦)(?!多?[年]?大计|货|姓|家姓|余粮|家讲坛|强)",
        _hundreds,
        ("百", "千", "十多", "十余"),
    ),
    PatternCheck(
        info(
            "numbers.zero-in-han-year",
            "汉字年份里的“〇”写错",
            "用汉字写年份、编号，“0”的汉字形式是“〇”，不是“零”“○”或字母O。",
            f"NU-008，{_STANDARD} 5.2.5",
            (("二零二〇年五月", "二〇二〇年五月"), ("二○○八年", "二〇〇八年")),
            ("二〇二〇年五月", "二百零八年", "历时一百零三年"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?<![〇零○一二三四五六七八九十百千])(?P<year>[一二][〇零○Oo0０OＯ一二三四五六七八九]{3})(?=年)",
        _year_zero,
        ("零", "○", "O", "o", "0", "０", "Ｏ"),
    ),
    PatternCheck(
        info(
            "numbers.circle-in-quantity",
            "计量的数里用“〇”",
            "计量用的汉字数字，“0”写作“零”；“〇”只用于年份和编号。",
            f"NU-008，{_STANDARD} 5.2.5",
            (("全县三千〇五十二户", "全县三千零五十二户"),),
            ("全县三千零五十二户", "二〇〇八年", "三〇一医院"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"[一二两三四五六七八九十百千万]*[百千万亿][〇○][一二三四五六七八九][十百千万]?[一二三四五六七八九]?",
        _quantity_circle,
        ("〇", "○"),
    ),
    PatternCheck(
        info(
            "numbers.mixed-date",
            "一个日期里数字写法不一",
            "同一个日期，年、月、日要么都用阿拉伯数字，要么都用汉字。",
            f"NU-009、NB-02，{_STANDARD} 4.3.2",
            (("会议定于二〇〇八年8月8日召开", "会议定于2008年8月8日召开"), ("2019年十月1日", "2019年10月1日")),
            ("二〇〇八年八月八日", "2008年8月8日", "2008年八月十五", "2020年正月初一", "2020年五月初五", "1月一日三餐"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?<![\d〇零一二三四五六七八九])(?:\d{4}年[一二三四五六七八九十]{1,2}月(?:\d{1,2}|[一二三][十]?[一二三四五六七八九]?|十[一二三四五六七八九]?)日"
        r"|[一二][〇零一二三四五六七八九]{3}年\d{1,2}月(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日)?"
        r"|(?:\d{4}年)?\d{1,2}月(?:二?十[一二三四五六七八九]?|三十一?|[二三四五六七八九])日(?!期|子)"
        r"|[一二三四五六七八九十]{1,2}月\d{1,2}日)",
        _mixed_date,
        ("月",),
    ),
    PatternCheck(
        info(
            "numbers.arabic-lunar-date",
            "农历日期用了阿拉伯数字",
            "农历的月、日以及干支纪年用汉字，公历用阿拉伯数字，两种历法靠数字形式分开。",
            f"NH-01，{_STANDARD} 4.2.1",
            (("农历8月15日", "农历八月十五日"), ("腊月23祭灶", "腊月二十三祭灶"), ("正月初5开市", "正月初五开市")),
            ("农历八月十五", "农历2020年", "正月里15个人", "腊月20多天", "农历二月2.0版"),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?:农历(?:闰?\d{1,2}月(?:初?\d{1,2}日?)?|[正二三四五六七八九十冬腊]{1,2}月初?\d{1,2}日?)|(?:正|腊|冬)月初?\d{1,2}日?"
        r"|[一二三四五六七八九十]{1,2}月初\d{1,2})(?![\d.多余个年月天人万亿元:：])",
        _lunar,
        ("农历", "正月", "腊月", "冬月", "月初"),
    ),
    PatternCheck(
        info(
            "numbers.arabic-in-fixed-word",
            "定型词语里用了阿拉伯数字",
            "星期、节日、会议届次、规划简称等定型词语里的数字用汉字：星期五、五一节、党的二十大、“十四五”规划。",
            f"NH-03、NB-04，{_STANDARD} 4.2.3",
            (
                ("党的20大报告", "党的二十大报告"),
                ("会议定在星期5举行", "会议定在星期五举行"),
                ("第14届全国人大一次会议", "第十四届全国人大一次会议"),
                ("“14五”规划", "“十四五”规划"),
                ("中共中央19届五中全会", "中共中央十九届五中全会"),
            ),
            (
                "党的二十大报告",
                "第20届大学生运动会",
                "星期15天",
                "20大项目",
                "第14届全运会",
                "5个星期6天",
                "党的10大工程",
            ),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?<=党的)1\d大(?![项类件工任举措要行重])|(?<=党的)20大(?![项类件工任举措要行重])|星期[1-6](?![\d.个天年月、至到—-])"
        r"|(?<=[“\"])1\d五(?=[”\"]|规划|期间|时期)|(?<=[“\"])1\d[·.]五(?=[”\"])"
        r"|第?\d{1,2}届(?:[一二三四五六七]|[1-7])中全会|(?<=[一二三四五六七八九十]届)[1-9](?=中全会|次会议|次全会)"
        r"|第?\d{1,2}届(?=全国人大|全国人民代表大会|全国政协|中央委员会|中央纪委|中央政治局)"
        r"|(?<![\d.:：第])(?:5一|6一|10一|8一)(?=国际|劳动节|儿童节|黄金周|长假|假期|小长假|建军节|国庆)|(?<![\d.])3八(?=国际|妇女|红旗手)|(?<![\d.])5四(?=运动|青年|精神)",
        _fixed_word,
        tuple("0123456789"),
    ),
    PatternCheck(
        info(
            "numbers.han-before-symbol",
            "单位符号前用了汉字数字",
            "使用计量单位符号和百分号时，数值一律用阿拉伯数字。",
            f"NA-01，{_STANDARD} 4.1.1",
            (("含量为三十四点零五%", "含量为34.05%"), ("全程五百二十km", "全程520km")),
            ("含量为34.05%", "百分之三十四", "共三千克", "同一%"),
            severity=Severity.WARNING,
            confidence=0.85,
        ),
        rf"(?<![{_HAN}千万亿\d第])(?P<numerals>[二三四五六七八九十][{_HAN}]*(?:点[{_HAN}]+)?|一[十百][{_HAN}]*)(?P<unit>[%％‰℃]|km²?|kg|cm|mm|kW|mL|m²|m³)(?![a-zA-Z])",
        _symbol,
        ("%", "％", "‰", "℃", "k", "m"),
    ),
    PatternCheck(
        info(
            "numbers.decimal-without-zero",
            "小数漏写小数点前的“0”",
            "小于1的小数要写出小数点前的“0”。",
            f"NU-016，{_STANDARD} 5.1.2",
            (
                ("涨幅仅为.5%", "涨幅仅为0.5%"),
                ("以.03秒之差获胜", "以0.03秒之差获胜"),
                ("误差不超过.02毫米", "误差不超过0.02毫米"),
                ("重.8克", "重0.8克"),
                ("得票率高出.06个点", "得票率高出0.06个点"),
            ),
            ("涨幅仅为0.5%", "3.5%", "…….5%", "文件名.5g", "任务完成.5个项目开工", "见附件.08版"),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?<=[一-鿿（(，、—～])\.(?:0\d*[1-9]\d*(?=(?![版章节号年月日期])[一-鿿%％‰℃]|[kmcμ]?[mgLs](?![A-Za-z]))"
        r"|\d+(?=[%％‰℃元亿万倍吨秒克斤升环]|个百分点|公里|公顷|公斤|千克|平方|立方|毫[米克升秒]|厘米|微[米克]|纳米|米(?![饭粉面])|度(?!过|假)|分(?:之|钟|差|的[优劣]))|\d{2,}(?=米))",
        _pure_decimal,
        (".",),
    ),
    PatternCheck(
        info(
            "numbers.document-number-form",
            "发文字号写法不合规范",
            "发文字号的年份、序号用阿拉伯数字，年份加六角括号，序号不编虚位（1不编为01），不加“第”字。",
            f"NA-02，{_STANDARD} 4.1.2；GB/T 9704—2012 7.2.5",
            (("洛政〔二〇二〇〕八号", "洛政〔2020〕8号"), ("国办发〔2019〕第05号", "国办发〔2019〕5号")),
            ("国办发〔2019〕5号", "（2019）豫01民终5号", "中国人民银行公告〔2019〕第5号"),
            confidence=0.9,
        ),
        r"(?<!公告)(?<!通告)(?<!令)〔(?P<year>\d{4}|[一二][〇○零一二三四五六七八九]{3})〕(?P<nth>第)?(?P<number>\d{1,4}|[一二三四五六七八九十百]{1,5})号",
        _document,
        ("〕",),
    ),
)
