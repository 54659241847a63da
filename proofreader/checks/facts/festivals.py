"""Festivals and commemorative days against the date they are given."""

import re
from datetime import date, timedelta

from proofreader.checks.contract import Hit
from proofreader.checks.facts.calendar import lunar_of
from proofreader.checks.facts.moment import DatedCheck, year_of
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import to_int

_FIXED = {
    "元旦": (1, 1), "中国人民警察节": (1, 10), "国际劳动妇女节": (3, 8), "国际妇女节": (3, 8), "妇女节": (3, 8),
    "植树节": (3, 12),
    "国际消费者权益日": (3, 15), "消费者权益日": (3, 15), "世界水日": (3, 22), "世界气象日": (3, 23),
    "全民国家安全教育日": (4, 15), "世界地球日": (4, 22), "世界读书日": (4, 23), "中国航天日": (4, 24),
    "国际劳动节": (5, 1),
    "五一劳动节": (5, 1), "五四青年节": (5, 4), "全国防灾减灾日": (5, 12), "防灾减灾日": (5, 12),
    "国际护士节": (5, 12), "护士节": (5, 12), "消防宣传日": (11, 9), "医师节": (8, 19),
    "国际博物馆日": (5, 18), "世界无烟日": (5, 31), "全国科技工作者日": (5, 30), "国际儿童节": (6, 1),
    "六一儿童节": (6, 1),
    "世界环境日": (6, 5), "全国爱眼日": (6, 6), "全国土地日": (6, 25), "国际禁毒日": (6, 26), "建党节": (7, 1),
    "建军节": (8, 1),
    "全民健身日": (8, 8), "中国医师节": (8, 19), "烈士纪念日": (9, 30), "教师节": (9, 10), "国庆节": (10, 1),
    "世界粮食日": (10, 16), "中国记者节": (11, 8), "记者节": (11, 8), "全国消防日": (11, 9),
    "全国消防宣传日": (11, 9),
    "世界艾滋病日": (12, 1), "全国交通安全日": (12, 2), "国家宪法日": (12, 4), "国家公祭日": (12, 13),
    "南京大屠杀死难者国家公祭日": (12, 13), "圣诞节": (12, 25), "全国扶贫日": (10, 17), "国家扶贫日": (10, 17),
    "全国爱耳日": (3, 3),
    "中国人民抗日战争胜利纪念日": (9, 3), "抗战胜利纪念日": (9, 3), "学雷锋纪念日": (3, 5), "世界卫生日": (4, 7),
    "世界知识产权日": (4, 26), "世界献血者日": (6, 14), "世界人口日": (7, 11), "中国航海日": (7, 11),
}  # fmt: skip
_WEEKDAY = {  # month, which one, weekday (Monday is 0)
    "母亲节": (5, 2, 6), "父亲节": (6, 3, 6), "感恩节": (11, 4, 3), "全国助残日": (5, 3, 6),
}  # fmt: skip
_LUNAR = {
    "春节": (1, 1), "元宵节": (1, 15), "元宵佳节": (1, 15), "端午节": (5, 5), "端午": (5, 5), "七夕节": (7, 7),
    "七夕": (7, 7), "中元节": (7, 15),
    "中秋节": (8, 15), "中秋": (8, 15), "重阳节": (9, 9), "重阳": (9, 9), "腊八节": (12, 8), "腊八": (12, 8),
}  # fmt: skip
_WHEN = r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<when>(?P<month>\d{1,2})月(?P<day>\d{1,2})日)"
_LINK = (
    r"(?:[，,]?(?:今天)?(?:正是|恰是|就是|是|为|迎来|正值|适逢|恰逢)|，|,|（|\()?(?:我国|中国|全国|今年)?(?:的)?(?:传统)?(?:第?[\d一二三四五六七八九十百]+个|一年一度的?)?"
    r"(?:全国|我国|中国|传统|国际|世界|中国传统|农历)?[“]?"
)
_END = r"[”]?(?=[，。；！、）,)]|来临|到来|当天|之际|纪念|$)"


def _names(names: dict[str, object]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


def _fixed(match: re.Match[str]) -> Hit | None:
    month, day = _FIXED[match["name"]]
    if (int(match["month"]), int(match["day"])) == (month, day):
        return None
    good = f"{month}月{day}日"
    return swap(group_span(match, "when"), match["when"], good, f"{match['name']}是{good}，请核对日期或名称")


def _nth(year: int, name: str) -> date:
    month, which, weekday = _WEEKDAY[name]
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _weekday(match: re.Match[str], today: date | None) -> Hit | None:
    month, day = int(match["month"]), int(match["day"])
    fixed_month, which, _ = _WEEKDAY[match["name"]]
    year = year_of(match["year"], month, today)
    right = _nth(year, match["name"]) if year else None
    first = 7 * (which - 1) + 1
    if right is None:
        if month == fixed_month and first <= day <= first + 6:
            return None
        good = f"{fixed_month}月{first}日"
        words = f"{match['name']}在{fixed_month}月{first}日到{first + 6}日之间"
    else:
        if (right.month, right.day) == (month, day):
            return None
        good = f"{right.month}月{right.day}日"
        words = f"{right.year}年{match['name']}是{good}"
    return swap(group_span(match, "when"), match["when"], good, f"{words}，请核对日期或名称")


def _lunar(match: re.Match[str], today: date | None) -> Hit | None:
    month, day = int(match["month"]), int(match["day"])
    year = year_of(match["year"], month, today)
    if year is None or not 1901 <= year <= 2098:
        return None
    try:
        said = date(year, month, day)
    except ValueError:
        return None
    wanted = _LUNAR[match["name"]]
    if lunar_of(said) == wanted:
        return None
    near = (said + timedelta(days=shift) for shift in sorted(range(-45, 46), key=abs))
    right = next((when for when in near if lunar_of(when) == wanted), None)
    if right is None or right.year != year:
        return None
    good = f"{right.month}月{right.day}日"
    return swap(group_span(match, "when"), match["when"], good, f"{year}年{match['name']}是{good}，请核对日期或名称")


def _lunar_name(match: re.Match[str]) -> Hit | None:
    wanted = {
        "元宵": "正月十五",
        "端午": "五月初五",
        "七夕": "七月初七",
        "中秋": "八月十五",
        "重阳": "九月初九",
        "腊八": "腊月初八",
    }[match["name"]]
    group = "lunar" if match["lunar"] else "bare"
    said = match[group]
    if said.replace("十二月", "腊月") == wanted or to_int(said) is not None:
        return None
    return swap(group_span(match, group), said, wanted, f"{match['name']}是农历{wanted}")


CHECKS = (
    PatternCheck(
        info(
            "dates.wrong-fixed-festival",
            "节日、纪念日的日期不对",
            "公历固定的节日和纪念日，日期是确定的。",
            "DT-05，节日纪念日表",
            (("3月15日是植树节。", "3月12日是植树节。"), ("10月16日，国家扶贫日。", "10月17日，国家扶贫日。")),
            (
                "3月12日是植树节。",
                "9月8日，教师节前夕",
                "5月2日，国际劳动节假期第二天",
                "12月25日，圣诞节",
                "6月1日，国际儿童节",
            ),
            confidence=0.8,
        ),
        rf"(?P<when>(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日){_LINK}(?P<name>{_names(dict(_FIXED))}){_END}",
        _fixed,
        ("节", "日，", "元旦", "日）", "日。"),
    ),
    DatedCheck(
        info(
            "dates.wrong-weekday-festival",
            "母亲节、父亲节等的日期不对",
            "母亲节是5月第二个星期日，父亲节是6月第三个星期日，感恩节是11月第四个星期四。",
            "DT-05，节日纪念日表",
            (("2020年5月9日是母亲节。", "2020年5月10日是母亲节。"), ("6月8日，父亲节。", "6月15日，父亲节。")),
            ("2020年5月10日是母亲节。", "5月9日，母亲节前夕", "5月13日，母亲节"),
            confidence=0.85,
        ),
        rf"{_WHEN}{_LINK}(?P<name>母亲节|父亲节|感恩节|全国助残日){_END}",
        _weekday,
        ("母亲节", "父亲节", "感恩节", "助残日"),
    ),
    DatedCheck(
        info(
            "dates.wrong-lunar-festival",
            "传统节日的公历日期不对",
            "春节、元宵、端午、中秋、重阳等按农历过，每年的公历日期可以算定。",
            "DT-05，GB/T 33661—2017《农历的编算和颁行》",
            (("2020年6月26日是端午节。", "2020年6月25日是端午节。"),),
            (
                "2020年6月25日是端午节。",
                "6月20日，端午节小长假",
                "2020年9月30日，中秋节前夕",
                "2020年10月1日，国庆节、中秋节",
            ),
            confidence=0.85,
        ),
        rf"{_WHEN}{_LINK}(?P<name>{_names(dict(_LUNAR))}){_END}",
        _lunar,
        tuple(name[:2] for name in _LUNAR),
    ),
    PatternCheck(
        info(
            "dates.wrong-lunar-festival-name",
            "传统节日的农历日期不对",
            "端午是五月初五，七夕是七月初七，中秋是八月十五，重阳是九月初九。",
            "DT-05，传统节日",
            (("农历九月初八是重阳节。", "农历九月初九是重阳节。"), ("八月十六的中秋月饼", "八月十五的中秋月饼")),
            ("农历九月初九是重阳节。", "农历五月初三，端午节前夕", "农历八月十四，中秋节前一天"),
            confidence=0.85,
        ),
        r"(?:农历(?P<lunar>(?:正|腊|十[一二]?|[一二三四五六七八九])月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?))"
        r"(?:[，,]?(?:正是|就是|恰是|是|为)|，|（)(?:中国|我国)?(?:的)?(?:传统)?(?:的)?"
        r"|(?P<bare>(?:正|腊|[一二三四五六七八九])月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]))的)"
        r"(?P<name>元宵|端午|七夕|中秋|重阳|腊八)(?:佳?节?(?=[，。；！）]|$)|(?=[月糕粽粥]))",
        _lunar_name,
        ("月初", "月十"),
    ),
)
