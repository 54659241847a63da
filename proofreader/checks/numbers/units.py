"""Measure words and units of measurement."""

import re

from proofreader.checks.contract import Hit, delete, insert, replace
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import to_chinese, to_int
from proofreader.core.finding import Safety, Severity

_SYMBOLS = {
    "KM": "km", "Km": "km", "kM": "km", "KG": "kg", "Kg": "kg", "kG": "kg", "CM": "cm", "Cm": "cm", "Mm": "mm",
    "KW": "kW", "Kw": "kW", "kw": "kW", "KWH": "kWh", "Kwh": "kWh", "kwh": "kWh", "KWh": "kWh", "kwH": "kWh",
    "Khz": "kHz", "KHz": "kHz", "khz": "kHz", "Mhz": "MHz", "mhz": "MHz", "Ghz": "GHz", "KV": "kV", "Kv": "kV",
    "kv": "kV",
    "KPa": "kPa", "Kpa": "kPa", "kpa": "kPa", "Mpa": "MPa", "mpa": "MPa", "ML": "mL", "KB/S": "KB/s",
}  # fmt: skip
_CUSTOMARY = {
    "公分": "厘米",
    "公升": "升",
    "英里": "公里",
    "英尺": "米",
    "英寸": "厘米",
    "马力": "千瓦",
    "盎司": "克",
    "磅": "千克",
}


def _pair(match: re.Match[str]) -> Hit | None:
    word = match["word"]
    full = {"俩": "两", "仨": "三"}[word]
    return Hit(
        group_span(match),
        f"“{word}”就是“{full}个”，后面不再用“个”",
        (replace(group_span(match, "word"), full, safety=Safety.SAFE), delete(group_span(match, "ge"))),
    )


def _square(match: re.Match[str]) -> Hit | None:
    return swap(group_span(match, "unit"), "平米", "平方米", "面积单位写“平方米”", safe=True)


def _cubic(match: re.Match[str]) -> Hit | None:
    return Hit(group_span(match), "体积单位写“立方米”", (insert(match.end(), "米"),))


def _symbol(match: re.Match[str]) -> Hit | None:
    good = _SYMBOLS.get(match["unit"])
    if good is None:
        return None
    return swap(group_span(match, "unit"), match["unit"], good, f"单位符号的大小写：{good}", safe=True)


def _customary(match: re.Match[str]) -> Hit | None:
    good = _CUSTOMARY[match["unit"]]
    return Hit(
        group_span(match),
        f"“{match['unit']}”不是法定计量单位，换算成“{good}”，或在后面括注",
        (replace(group_span(match, "unit"), good),),
    )


def _kilowatt_hour(match: re.Match[str]) -> Hit | None:
    return swap(group_span(match, "unit"), match["unit"], "千瓦时", "电量的法定单位是“千瓦时”")


def _space(match: re.Match[str]) -> Hit | None:
    return Hit(group_span(match), "数字与后面的单位之间不空格", (delete(group_span(match, "space")),))


def _two(match: re.Match[str]) -> Hit | None:
    return Hit(group_span(match), "量词前用“两”，不用“二”", (replace(group_span(match, "two"), "两"),))


def _decrease(match: re.Match[str]) -> Hit | None:
    times = match["times"]
    number = 1 if times in ("一", "1") else to_int(times) if "." not in times else None
    if number is None or number < 1:
        good = "大幅" + match["verb"]
        return swap(group_span(match), match[0], good, "减少、下降不能论“倍”，请核对后改用百分数或分数")
    good = f"{match['verb']}一半" if number == 1 else f"{match['verb']}到原来的{_part(number)}"
    return swap(
        group_span(match), match[0], good, f"减少、下降不能论“倍”，要用百分数或分数（如{good}），请核对原始数字"
    )


def _part(number: int) -> str:
    return f"{to_chinese(number)}分之一"


CHECKS = (
    PatternCheck(
        info(
            "numbers.measure-word-after-lia",
            "“俩”“仨”后面又用“个”",
            "“俩”就是“两个”，“仨”就是“三个”，后面不能再用量词“个”。",
            "NU-024，《现代汉语词典》",
            (("他俩个都来了。", "他两个都来了。"),),
            ("他俩都来了。", "他们俩个头差不多。", "俩个性不同的人"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?P<word>[俩仨])(?P<ge>个)(?![头性子个体儿])",
        _pair,
        ("俩", "仨"),
    ),
    PatternCheck(
        info(
            "numbers.er-before-measure-word",
            "量词前用了“二”",
            "一般量词前用“两”不用“二”：两个、两次、两位、两名。",
            "NU-024，《现代汉语八百词》",
            (("全村只有二个人报名。", "全村只有两个人报名。"),),
            (
                "全村只有两个人报名。",
                "第二个人",
                "十二个人",
                "二次加工",
                "一二个",
                "初二个别班",
                "高二个班",
                "卷二位列",
            ),
            confidence=0.85,
        ),
        r"(?<![第十百千万零〇初高大其之卷老一之数点分章节表图案号周附])(?P<two>二)个(?=[人星小村县市省镇乡多孩问方项部地国])(?!人(?:转|世界))",
        _two,
        ("二个",),
    ),
    PatternCheck(
        info(
            "numbers.square-metre-clipped",
            "“平方米”写成“平米”",
            "法定计量单位名称是“平方米”，“平米”“平”是口语。",
            "NU-025，GB 3100—1993",
            (("新房面积89平米。", "新房面积89平方米。"),),
            ("新房面积89平方米。", "每平米", "30平方公里"),
            confidence=0.85,
        ),
        r"(?<=[\d万亿千百十多余])(?P<unit>平米)",
        _square,
        ("平米",),
    ),
    PatternCheck(
        info(
            "numbers.cubic-metre-clipped",
            "“立方米”写成“立方”",
            "法定计量单位名称是“立方米”，“立方”是口语。",
            "NU-025，GB 3100—1993",
            (("日供水3万立方。", "日供水3万立方米。"),),
            ("日供水3万立方米。", "3立方厘米", "2的立方", "水立方"),
            confidence=0.8,
        ),
        r"(?<=[\d万亿])(?:多|余)?立方(?![米厘分毫公千英体根程数差和])",
        _cubic,
        ("立方",),
    ),
    PatternCheck(
        info(
            "numbers.unit-symbol-case",
            "单位符号大小写错误",
            "国际单位制符号的大小写是规定的：km、kg、kW、kWh、MHz、kPa。",
            "NU-025，GB 3100—1993",
            (("全长12KM，载重500KG。", "全长12km，载重500kg。"),),
            ("全长12km", "CM公司", "宽带100MB", "12KMS软件"),
            confidence=0.85,
        ),
        r"(?<=\d)(?P<unit>K[Mm]|kM|K[Gg]|kG|C[Mm]|Mm|K[Ww]|kw|K[Ww][Hh]|kw[hH]|[Kk]hz|KHz|[Mm]hz|Ghz|K[Vv]|kv|K[Pp]a|kpa|[Mm]pa|ML)(?![A-Za-z\d])",
        _symbol,
        tuple("0123456789"),
    ),
    PatternCheck(
        info(
            "numbers.customary-unit",
            "非法定计量单位",
            "新闻报道用法定计量单位；英里、英尺、英寸、马力、公分等应换算或括注。",
            "NU-025，GB 3100—1993、《中华人民共和国法定计量单位》",
            (("身高180公分", "身高180厘米"),),
            ("身高180厘米", "马力全开", "65英寸（165厘米）电视", "8英寸碳化硅衬底"),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        r"(?<=[\d万多余])(?P<unit>公分|公升|英里|英尺|英寸(?![^，。；]{0,8}(?:晶圆|硅片|衬底|外延|碳化硅|砷化镓|蓝宝石|屏|显示器|液晶|电视))|马力|盎司|磅)(?![（(])",
        _customary,
        tuple(_CUSTOMARY),
    ),
    PatternCheck(
        info(
            "numbers.kilowatt-hour-as-du",
            "电量写“度”",
            "电量的法定计量单位是千瓦时，“度电”是俗称。",
            "NU-025，GB 3100—1993",
            (("全年发电3亿度电。", "全年发电3亿千瓦时。"),),
            ("全年发电3亿千瓦时。", "气温30度，电扇热卖"),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        r"(?<=[\d万亿])(?P<unit>度电)",
        _kilowatt_hour,
        ("度电",),
    ),
    PatternCheck(
        info(
            "numbers.space-before-unit",
            "数字与单位之间空格",
            "中文排版里数字与百分号、摄氏度符号和汉字单位之间不空格。",
            "NU-026，报纸排版惯例",
            (("增长30 %，共5 万元", "增长30%，共5万元"),),
            ("增长30%，共5万元", "第3 节"),
            severity=Severity.ADVICE,
            confidence=0.6,
        ),
        r"(?<=\d)(?P<space>[ \u3000\u00a0]+)(?:[%％‰℃]|[万亿](?=[元人吨亩户]))",
        _space,
        (" ", "\u3000", "\u00a0"),
    ),
    PatternCheck(
        info(
            "numbers.decrease-by-times",
            "减少用“倍”",
            "“倍”只能说增加；减少、下降、缩小用百分数或分数，减少100%就没有了。",
            "NU-011，《出版物上数字用法》及通行语文规范",
            (("能耗降低了3倍。", "能耗降低到原来的三分之一。"), ("价格下降一倍", "价格下降一半")),
            ("能耗降低了三分之一。", "下降到原来的1/3", "成本降低，效率提高3倍", "下降速度加快3倍"),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?P<verb>减少|下降|降低|缩小|缩短|减小|减轻|锐减|骤降)了?(?:近|约|将近|至少|超过|整整)?(?P<times>\d+(?:\.\d+)?|[一二两三四五六七八九十百]+|几|数)倍(?!数|率|于|左右摇)",
        _decrease,
        ("倍",),
    ),
)
