"""Portions of a whole: what each of several bears of it, people counted by group, days from the first to the last."""

import re
from datetime import timedelta
from fractions import Fraction

from proofreader.checks.contract import Hit
from proofreader.checks.facts.day_spans import day_span
from proofreader.checks.facts.labels import exclusive, exhaustive
from proofreader.checks.facts.values import NUMBER, decimals, printed, value
from proofreader.checks.matching import PatternCheck, group_span, info, smallest, swap
from proofreader.cjk.numerals import like_count, to_int

_BEARS = "承担|负担|分担|出资|占股|持股|占|分得|分|得|继承|享有|赔偿|担责|负责|认购|拥有|持有"
_WHO = "人|名|位|家|方|户|股东|子女|兄弟|被告|公司|合伙人|责任人"
_SOME = r"[^。；！？\d%％]"


def _bears(match: re.Match[str]) -> Hit | None:
    shares = [value(one) for one in re.findall(rf"({NUMBER})[%％]", match["told"])]
    people = to_int(match["n"])
    if not people or not shares or re.search("约|近|超|逾|多|以上|增长|下降|同比", match[0]):
        return None
    rest = 100 - sum((share.exact for share in shares), Fraction(0))
    said = value(match["p"])
    if rest <= 0 or abs(said.exact * people - rest) <= said.step * people / 2:
        return None
    good = printed(rest / people, max(decimals(match["p"]), 0 if (rest / people).denominator == 1 else 1))
    words = f"前面已占{printed(100 - rest, 0)}%，余下{people}份各占{good}%才合100%，请核对"
    return swap(group_span(match, "p"), match["p"], good, words)


_PART = re.compile(rf"(?P<name>[^，。；：、\d]{{1,12}}?)(?P<n>{NUMBER})[人名位项个]")


def _people(match: re.Match[str]) -> Hit | None:
    parts = list(_PART.finditer(match["parts"]))
    names = [re.sub("^(?:和|与|及|以及|有)|(?:共|有|为|共有)$", "", part["name"]) for part in parts]
    if len(parts) < 2 or re.search("约|近|超|逾|多|余|各|均|每", match[0]) or "." in match[0]:
        return None
    if match.string[: match.start()].endswith(("约", "近", "超", "超过", "逾", "增加", "增", "减少")):
        return None
    total, numbers = int(match["t"].replace(",", "")), [int(part["n"].replace(",", "")) for part in parts]
    added = sum(numbers)
    if added == total or not (exhaustive(names) or (added > total and exclusive(names))):
        return None
    fixes = [smallest(group_span(match, "t"), match["t"], str(added))]
    left = total - added + numbers[0]
    if left > 0:
        first = group_span(parts[0], "n").shift(match.start("parts"))
        fixes.append(smallest(first, parts[0]["n"], str(left)))
        last = group_span(parts[-1], "n").shift(match.start("parts"))
        if total - added + numbers[-1] > 0:
            fixes.append(smallest(last, parts[-1]["n"], str(total - added + numbers[-1])))
    return Hit(group_span(match, "t"), f"各部分合计{added}，与总数{total}不符，请核对总数和各部分", tuple(fixes))


_EVENTS = "展|节|市|会|赛|周|活动|演出|巡演|营|课|训|集|放假|假期|比赛|庆典|庙会|义诊|促销|直播"


def _lasts(match: re.Match[str]) -> Hit | None:
    days, said = day_span(match), to_int(match["n"])
    if days is None:
        return None
    first, last = days
    right = (last - first).days + 1
    if said is None or right < 2 or said == right or not right / 3 < said < right * 3:
        return None
    if said == right - 1 and not re.search(_EVENTS, match.string[max(0, match.start() - 12) : match.end("what")]):
        return None
    good = like_count(match["n"], right)
    words = f"从{match['m1']}月{match['d1']}日到最后一天是{good}天，请核对天数和日期"
    fixes = [smallest(group_span(match, "n"), match["n"], good)]
    end = first + timedelta(days=said - 1)
    if end.month == last.month:
        fixes.append(smallest(group_span(match, "d2"), match["d2"], str(end.day)))
    return Hit(group_span(match, "n"), words, tuple(fixes))


CHECKS = (
    PatternCheck(
        info(
            "numbers.each-bears",
            "各人所占的比例之和不是100%",
            "一部分人占多少、其余几人各占多少都写明了，加起来应当是100%。",
            "AR-02，算术",
            (
                ("甲出资40%，另外三人各出资15%。", "甲出资40%，另外三人各出资20%。"),
                ("大儿子承担60%，其余两个子女各承担30%。", "大儿子承担60%，其余两个子女各承担20%。"),
            ),
            (
                "甲出资40%，另外三人各出资20%。",
                "甲出资40%，乙出资20%，另外两人各出资20%。",
                "甲增长40%，另外三人各增长15%。",
                "三分之一由甲承担，另外两人各占33.3%，甲占33.4%。",
            ),
            confidence=0.9,
        ),
        rf"(?P<told>(?:{_SOME}{{0,16}}?(?:{_BEARS})(?:了|比例为?|的)?(?:{NUMBER})[%％](?:的{_SOME}{{0,8}}?)?[，、；,])+)"
        rf"(?:另外|其余|其他|其它|余下|剩下|另)的?(?P<n>[两二三四五六七八九十]|\d{{1,2}})个?(?:{_WHO}){_SOME}{{0,6}}?(?:各|分别|每人|均)自?(?:{_BEARS})(?P<p>{NUMBER})[%％]",
        _bears,
        ("各", "分别", "每人", "均"),
    ),
    PatternCheck(
        info(
            "numbers.people-parts-do-not-sum",
            "各类人数之和与总人数不符",
            "“其中”后面的各类人互不重叠，加起来不应当超过总人数。",
            "AR-01，算术",
            (
                (
                    "900名选手参加了比赛，其中成人组700人、少年组300人。",
                    "1000名选手参加了比赛，其中成人组700人、少年组300人。",
                ),
                (
                    "运动会设12个项目，其中男子6项、女子5项、混合2项。",
                    "运动会设13个项目，其中男子6项、女子5项、混合2项。",
                ),
            ),
            (
                "1000名选手参加了比赛，其中成人组700人、少年组300人。",
                "1000名选手参加了比赛，其中女选手700人、外省选手500人。",
                "1000名选手参加了比赛，其中成人组500人、少年组300人。",
            ),
            confidence=0.85,
        ),
        rf"(?<![\d.])(?P<t>{NUMBER})(?:[人名位](?P<gap>[^，。；：、\d（）]{{1,14}})|[个项](?:[^，。；：、\d（）]{{0,4}})项目?)[，,（]其中[，,]?"
        rf"(?P<parts>[^，。；：、\d]{{1,12}}?(?:{NUMBER})[人名位项个](?:[，、和与及]+[^，。；：、\d]{{1,12}}?(?:{NUMBER})[人名位项个])+)(?=[。；，）]|$)",
        _people,
        ("其中",),
    ),
    PatternCheck(
        info(
            "dates.days-until-the-end",
            "为期几天与起止日期不符",
            "展览、书市、活动说“为期几天”，首日和末日都算在内。",
            "DT-07，日期推算",
            (
                (
                    "5月10日起，公园举办为期5天的花展，至5月16日结束。",
                    "5月10日起，公园举办为期7天的花展，至5月16日结束。",
                ),
                ("庙会5月10日开锣，为期五天，5月15日闭幕。", "庙会5月10日开锣，为期六天，5月15日闭幕。"),
            ),
            (
                "5月10日起，公园举办为期7天的花展，至5月16日结束。",
                "自5月10日起公示，为期7天，至5月17日结束。",
                "5月10日，记者获悉，将举办为期3天的花展，报名至5月30日截止。",
            ),
            confidence=0.85,
        ),
        r"(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?P<what>[^。！？；\d]{0,36}?为期(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})天[^。！？；\d]{0,14}?)"
        r"(?:(?:将)?(?:持续)?[至到]|[，,])(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日(?:结束|闭幕|落幕|收官|截止|止|为止)",
        _lasts,
        ("为期",),
    ),
    PatternCheck(
        info(
            "dates.days-from-the-opening",
            "为期几天与开幕、闭幕日期不符",
            "开幕那天和闭幕那天都算在内，应当等于“为期”的天数。",
            "DT-07，日期推算",
            (
                (
                    "10月8日，茶艺周在市文化馆开幕。茶艺周为期5天，将于10月13日闭幕。",
                    "10月8日，茶艺周在市文化馆开幕。茶艺周为期6天，将于10月13日闭幕。",
                ),
            ),
            (
                "10月8日，茶艺周在市文化馆开幕。茶艺周为期6天，将于10月13日闭幕。",
                "10月8日，县里启动培训。另一场培训为期3天，10月13日结束。",
            ),
            confidence=0.85,
        ),
        r"(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?P<what>[^。！？；\d]{0,40}?(?:开幕|开赛|揭幕|拉开帷幕|开展|开市|开锣)[。，；](?:(?!\d{1,2}月\d{1,2}日)[^\n]){0,240}?"
        r"为期(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})天[，,])[^。！？；\d]{0,8}?(?:将)?(?:持续)?[于至到](?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日(?:结束|闭幕|落幕|收官|闭会)",
        _lasts,
        ("为期",),
    ),
)
