"""Figures of one sentence that make another one: stages and the whole, price and discount, each and all, groups."""

import re
from collections.abc import Callable
from fractions import Fraction

from proofreader.checks.contract import Hit
from proofreader.checks.facts.values import NUMBER, SCALE, decimals, printed, value
from proofreader.checks.matching import Judge, PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import to_int

_G = r"[^，。；：！？\d]"
_ROUGH = re.compile(
    "约|近(?!郊)|超|逾|余|多|左右|以上|以下|不足|不到|不等|分别增|同比|以内|最高|最低|至少|最多|起(?=[，。])"
)
Reckon = Callable[[re.Match[str]], Fraction | None]
"""What the last figure must be, by the others; None where nothing follows."""


def _n(name: str) -> str:
    return rf"(?<![\d.,])(?P<{name}>{NUMBER})(?P<{name}s>{SCALE})?"


def _of(match: re.Match[str], name: str) -> Fraction:
    return value(match[name], match[name + "s"]).exact


def _must(reckon: Reckon, words: str, slack: Fraction = Fraction(0), most: int = 3) -> Judge:
    """A judge for the group `t`: it must be what `reckon` says, but for rounding and a share of it (`slack`).

    Farther off than `most` times it is a figure of something else.
    """

    def judge(match: re.Match[str]) -> Hit | None:
        if _ROUGH.search(match[0]):
            return None
        right, said = reckon(match), value(match["t"], match["ts"])
        if right is None or right <= 0:
            return None
        room = max(said.step / 2 if said.step != 1 else Fraction(0), right * slack)
        if abs(said.exact - right) <= room or not right / most < said.exact < right * most:
            return None
        places = decimals(match["t"])
        good = printed(right / value("1", match["ts"]).exact, places)
        if value(good, match["ts"]).exact != right and abs(value(good, match["ts"]).exact - right) > room:
            good = printed(right / value("1", match["ts"]).exact, places + 1)
        if good == match["t"]:
            return None
        said_words = words.format(good=good + (match["ts"] or ""))
        return swap(group_span(match, "t"), match["t"], good, f"{said_words}，请核对")

    return judge


def _stages(match: re.Match[str]) -> Fraction:
    return _of(match, "a") + _of(match, "b") + (_of(match, "c") if match["c"] else 0)


def _discount(match: re.Match[str]) -> Fraction | None:
    printed_fold = match["fold"]
    if re.fullmatch(r"\d(?:\.\d)?", printed_fold):
        fold = Fraction(printed_fold) / 10
    else:
        digits = [to_int(char) for char in printed_fold]
        if any(digit is None for digit in digits):
            return None
        fold = Fraction(int("".join(map(str, digits))), 10 ** len(digits))
    return _of(match, "a") * fold


def _raised(match: re.Match[str]) -> Fraction:
    share = Fraction(match["p"]) / 100
    return _of(match, "a") * (1 + share if match["verb"][0] in "涨提上" else 1 - share)


def _times(match: re.Match[str]) -> Fraction | None:
    count = to_int(match["k"])
    return None if count is None else _of(match, "a") * count


_KINDS = (
    "合格|办结|通过|达标|及格|优秀|录取|签约|就业|到位|完成|成活|治愈|阳性|破案|出勤|中奖|检出|不合格|满意|参保|接种"
    "|入学|升学"
)
_SOURCE = "AR-01、AR-09，算术"
_MEASURES = "条|台|个|座|家|间|口|棚|亩|户|人|名|组|班|车|趟|茬|季|批|场|次|期|头|只|棵|株|套|件|箱|袋|张"

CHECKS = (
    PatternCheck(
        info(
            "numbers.stages-and-whole",
            "各期之和与总数不符",
            "一期、二期的数都写明了，总投资、总规模应当等于各期之和。",
            _SOURCE,
            (
                (
                    "一期投资4.2亿元，二期投资3.6亿元，总投资7.2亿元。",
                    "一期投资4.2亿元，二期投资3.6亿元，总投资7.8亿元。",
                ),
            ),
            (
                "一期投资4.2亿元，二期投资3.6亿元，总投资7.8亿元。",
                "一期投资4.2亿元，二期投资约3.6亿元，总投资7.2亿元。",
                "分两期建设，一期产能5000吨，二期产能8000吨，总投资2.5亿元。",
            ),
            confidence=0.88,
        ),
        rf"(?:一期|首期)(?:工程|项目)?{_G}{{0,6}}?{_n('a')}(?P<u>[一-鿿]{{1,3}}?)[，、；](?:其中)?二期(?:工程|项目)?{_G}{{0,6}}?{_n('b')}(?P=u)"
        rf"(?:[，、；和]三期(?:工程|项目)?{_G}{{0,6}}?{_n('c')}(?P=u))?[，；](?:项目|工程|两期|三期|合计|共)*(?:总(?:投资|规模|产能|面积|建筑面积|长|额)|合计|总计|共计){_G}{{0,4}}?{_n('t')}(?P=u)",
        _must(_stages, "各期相加是{good}"),
        ("二期",),
    ),
    PatternCheck(
        info(
            "numbers.discounted-price",
            "打折后的价钱算错",
            "原价和折扣都写明了，售价应当等于原价乘折扣。",
            _SOURCE,
            (
                ("外套原价320元，打八折后售价246元。", "外套原价320元，打八折后售价256元。"),
                ("门票原价80元，打6.5折后只要50元。", "门票原价80元，打6.5折后只要52元。"),
            ),
            ("外套原价320元，打八折后售价256元。", "外套原价320元，打八折后再减10元，售价246元。"),
            confidence=0.85,
        ),
        rf"原价{_G}{{0,3}}{_n('a')}元[，,]?(?:打|按|享受)?(?P<fold>\d(?:\.\d)?|[一二三四五六七八九]{{1,2}})折(?:优惠|销售|出售)?(?:后)?[，,]?"
        rf"(?:售价|现价|只卖|卖|只要|只需|仅需|实付|付款|价格|为|是|花了?)+{_n('t')}元",
        _must(_discount, "按折扣计算是{good}元"),
        ("折",),
    ),
    PatternCheck(
        info(
            "numbers.price-cut-by",
            "优惠的钱数与原价、现价不符",
            "原价减去现价，就是便宜的钱数。",
            _SOURCE,
            (("外套原价500元，现价350元，便宜了200元。", "外套原价500元，现价350元，便宜了150元。"),),
            ("外套原价500元，现价350元，便宜了150元。", "外套原价500元，现价350元，比网上便宜20元。"),
            confidence=0.88,
        ),
        rf"原价{_G}{{0,3}}{_n('a')}元[，,](?:现价|现在只?卖|现在|售价|只卖|只要|降到|降至){_G}{{0,2}}{_n('b')}元[，,](?:直降|优惠|便宜|节省|省|降价?|少花)了?{_n('t')}元",
        _must(lambda match: _of(match, "a") - _of(match, "b"), "相差{good}元"),
        ("原价",),
    ),
    PatternCheck(
        info(
            "numbers.price-raised-by-share",
            "涨价、降价后的价钱算错",
            "原来的价钱和涨跌的比例都写明了，后来的价钱就能算出来。",
            _SOURCE,
            (("一双鞋100元，涨价20%，卖到130元。", "一双鞋100元，涨价20%，卖到120元。"),),
            ("一双鞋100元，涨价20%，卖到120元。", "一双鞋100元，涨价20%，一年卖了130元。"),
            confidence=0.82,
        ),
        rf"{_n('a')}元[^，。；\d]{{0,4}}[，,]?(?P<verb>涨价|提价|上涨|上调|降价|下调|下降)了?(?P<p>\d{{1,2}})[%％](?:后)?[，,](?:卖到|涨到|涨至|降到|降至|现价|售价)(?:了|为)?{_n('t')}元",
        _must(_raised, "按涨跌的比例计算是{good}元", Fraction(1, 100)),
        ("%", "％"),
    ),
    PatternCheck(
        info(
            "numbers.rounds-and-all",
            "每次的数与全部的数不符",
            "几茬、几条、每茬每条多少都写明了，全部就等于二者之积。",
            _SOURCE,
            (
                (
                    "大棚一年种两茬，每茬收入2.5万元，全年收入6万元。",
                    "大棚一年种两茬，每茬收入2.5万元，全年收入5万元。",
                ),
                ("车间有8条生产线，每条日产1200件，日产量9800件。", "车间有8条生产线，每条日产1200件，日产量9600件。"),
            ),
            (
                "大棚一年种两茬，每茬收入2.5万元，全年收入5万元。",
                "车间有8条生产线，每条日产约1200件，日产量9800件。",
                "大棚一年种两茬，每茬收入2.5万元，全年养鱼收入6万元。",
            ),
            confidence=0.85,
        ),
        rf"(?<![\d第每一二三四五六七八九十百千])(?P<k>[两三四五六七八九十]|\d{{1,3}})(?P<m>{_MEASURES}){_G}{{0,6}}?[，,]每(?P=m){_G}{{0,6}}?{_n('a')}(?P<u>[一-鿿]{{1,3}}?)[，,]"
        rf"(?:一年|全年|每年|一天|每天|全天|年|日|月|一共|总共|共|合计|总|可|收入|产量|产值|总产量|总收入|达到?|就有|就是|能|有|为|是)+{_n('t')}(?P=u)(?!\w*[，,]其中)",
        _must(_times, "按所列数目计算是{good}"),
        ("每",),
    ),
    PatternCheck(
        info(
            "numbers.mean-times-count",
            "平均数乘数目与总数不符",
            "平均每亩、每户多少，有多少亩、多少户，总数就大致等于二者之积。",
            _SOURCE,
            (("平均每亩增收400元，320亩共增收15.8万元。", "平均每亩增收400元，320亩共增收12.8万元。"),),
            ("平均每亩增收400元，320亩共增收12.8万元。", "平均每户增收400元，320亩共增收15.8万元。"),
            confidence=0.85,
        ),
        rf"平均每(?P<m>亩|户|人|家|头|只|棵|株|件){_G}{{0,6}}?{_n('a')}元[，,；]{_G}{{0,6}}?{_n('k')}(?P=m){_G}{{0,6}}?(?:共计?|总共|一共|合计|总){_G}{{0,4}}?{_n('t')}元",
        _must(lambda match: _of(match, "a") * _of(match, "k"), "按平均数计算是{good}元", Fraction(3, 100)),
        ("平均每",),
    ),
    PatternCheck(
        info(
            "numbers.more-than-last-year-by",
            "比上年增减的数与两年的数不符",
            "今年、去年的数都写明了，增加、减少多少就等于二者之差。",
            _SOURCE,
            (("全县总产24.8万吨，比上年的23.5万吨增加1.5万吨。", "全县总产24.8万吨，比上年的23.5万吨增加1.3万吨。"),),
            ("全县总产24.8万吨，比上年的23.5万吨增加1.3万吨。", "全县总产24.8万吨，比上年增加1.5万吨。"),
            confidence=0.9,
        ),
        rf"{_n('b')}(?P<u>[一-鿿]{{1,3}}?)[，,](?:比|较)(?:上年|去年|上年同期|去年同期|上月|前年|上一年|上季度|上次)的{_n('a')}(?P=u)(?:增加|减少|增长|增产|减产|多|少|提高|下降)了?{_n('t')}(?P=u)",
        _must(lambda match: abs(_of(match, "b") - _of(match, "a")), "两数相差{good}", most=10),
        ("年的", "期的", "月的", "度的", "次的"),
    ),
    PatternCheck(
        info(
            "numbers.groups-of-teams",
            "分组与总数不符",
            "分成几组、每组几队都写明了，总数应当等于二者之积。",
            _SOURCE,
            (("12支球队分成4个小组，每组4支球队。", "12支球队分成4个小组，每组3支球队。"),),
            ("12支球队分成4个小组，每组3支球队。", "12支球队分成4个小组，每组前4名出线。"),
            confidence=0.85,
        ),
        rf"{_n('n')}(?P<u>支|名|人|个)[^，。；\d]{{0,6}}[，,]?(?:共|被|平均)?分(?:成|为|作)?(?P<k>[两二三四五六七八九十]|\d{{1,2}})个?小?组[，,](?:平均)?每(?:个?小)?组{_n('t')}(?:(?P=u)|队|支)",
        _must(
            lambda match: _of(match, "n") / (to_int(match["k"]) or 1),
            "按总数和组数计算每组是{good}",
        ),
        ("每组", "每个小组", "每小组"),
    ),
    PatternCheck(
        info(
            "numbers.rate-of-people",
            "及格率等与所列人数不符",
            "及格人数除以总人数，应当等于所说的及格率（已计入四舍五入）。",
            "AR-03，算术",
            (("1200名学生参加考试，1080人及格，及格率为95%。", "1200名学生参加考试，1080人及格，及格率为90%。"),),
            ("1200名学生参加考试，1080人及格，及格率为90%。", "1200名学生参加考试，1080人及格，优秀率为35%。"),
            confidence=0.88,
        ),
        rf"{_n('a')}(?:[名人个家份批件户套])[^，。；\d]{{0,10}}[，,](?:其中)?{_n('b')}(?:[名人个家份批件户套])[^，。；\d]{{0,6}}?(?P<kind>{_KINDS})[，,](?P=kind)率(?:为|达到?|是)?(?P<t>\d+(?:\.\d+)?)(?P<ts>)[%％]",
        _must(lambda match: _of(match, "b") / _of(match, "a") * 100, "按人数计算是{good}%", Fraction(1, 90)),
        ("率",),
    ),
    PatternCheck(
        info(
            "numbers.towns-and-townships",
            "乡镇总数与镇数、乡数不符",
            "乡镇总数等于镇数、乡数（和街道数）之和。",
            _SOURCE,
            (("全县辖15个乡镇，其中8个镇、6个乡。", "全县辖14个乡镇，其中8个镇、6个乡。"),),
            ("全县辖14个乡镇，其中8个镇、6个乡。", "全县辖14个乡镇，其中8个镇、6个村受灾。"),
            confidence=0.88,
        ),
        rf"{_n('t')}个(?:乡镇街道|乡镇（街道）|镇街|镇（街道）|乡镇)[，,（：](?:其中|包括|分别是|即)?[，,]?{_n('a')}个(?:镇|街道|乡)[、，和]{_n('b')}个(?:镇|街道|乡)(?:[、和]{_n('c')}个(?:镇|街道|乡))?(?=[。，；）])",
        _must(_stages, "各项相加是{good}"),
        ("个乡", "个镇"),
    ),
)
