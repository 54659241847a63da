"""Marks that depend on what a part is in its sentence: an indirect question, a quoted part, a series, a title."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Safety, Suggestion
from proofreader.core.span import Edit, Span

_SOURCE = "GB/T 15834—2011《标点符号用法》"
_C = r"[^，。？！：；“”\n]"
_WH = (
    "谁|什么|怎么|怎样|如何|哪|何时|何地|何处|何日|何人|是否|多少|多久|多大|多长|"
    "几时|几点|能不能|会不会|有没有|要不要|该不该"
)
_ASKING = (
    "打听|询问|探听|商量着?|琢磨着?|盘算着?|想知道|都?很?关心|(?:弄|搞|闹|想|看)不(?:明白|懂|清楚?)|不明白|说不出|说不清楚?|说不准|弄不清楚?|弄不明白|搞不清楚?|搞不懂|不清楚|不晓得|谁也不知道|"
    "没人知道|没有人知道|[问弄搞讲说查摸想看]清楚?|并不知道|也不知道|都不知道|不得而知的是|说不上来"
)


def _statement(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, "疑问的话只是句子的宾语，全句是陈述，用句号", (replace(span, "。"),))


def _stop_outside(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, "引用的话只是句子的一部分，句号放在引号之外", (replace(span, "”。"),))


def _title(match: re.Match[str]) -> Hit:
    span = group_span(match, "title")
    first, last = Span(span.start, span.start + 1), Span(span.end - 1, span.end)
    marks = Suggestion((Edit(first, "《"), Edit(last, "》")), Safety.JUDGEMENT, "改用书名号")
    return Hit(span, f"作品的名称用书名号：《{match['title'][1:-1]}》", (marks,))


_DAY = "一二三四五六日天"
_PLACE = "[一-鿿]{2}"
_SERIES = "|".join(
    (
        # the odd comma first, or last
        rf"(?<![一-鿿]，)(?:周|星期)[{_DAY}](?P<m1>，)(?=(?P<w1>周|星期)[{_DAY}]、(?P=w1)[{_DAY}])",
        rf"(?P<w2>周|星期)[{_DAY}]、(?P=w2)[{_DAY}](?P<m2>，)(?=(?P=w2)[{_DAY}](?![前起开之后以早晚上下中]))",
        r"(?<![\d，])\d{1,3}路(?P<m3>，)(?=\d{1,3}路、\d{1,3}路)",
        r"(?<!\d)\d{1,3}路、\d{1,3}路(?P<m4>，)(?=\d{1,3}路(?:公交|等|[。、]))",
        r"(?<![\d，年月至])\d{1,2}月(?P<m5>，)(?=\d{1,2}月、\d{1,2}月)",
        rf"{_PLACE}(?P<s6>[镇乡村])、{_PLACE}(?P=s6)(?P<m6>，)(?={_PLACE}(?P=s6)(?:等|和{_PLACE}(?P=s6)|、{_PLACE}(?P=s6)))",
    )
)


def _series(match: re.Match[str]) -> Hit:
    group = next(name for name in ("m1", "m2", "m3", "m4", "m5", "m6") if match[name])
    span = group_span(match, group)
    return Hit(span, "同一组并列的词语之间都用顿号", (replace(span, "、"),))


def _full_stop_too_soon(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, f"“{match['word']}……”还不成句，后面用逗号", (replace(span, "，"),))


def _question_inside(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, "引号里的话是问句，问号放在引号之内", (replace(span, "？”"),))


def _one_dash(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(
        span, "两种连接号叠用，留一个", (replace(span, match["mark"][-1] if "-" not in match["mark"][-1] else "-"),)
    )


CHECKS = (
    PatternCheck(
        info(
            "punctuation.question-mark-after-indirect-question",
            "间接问句用了问号",
            "“打听”“想知道”“说不清”后面的问话只是宾语，全句是陈述，末尾用句号。",
            f"{_SOURCE}附录A.2；规则表 PU-042",
            (
                ("村民们来打听新桥何时能通车？", "村民们来打听新桥何时能通车。"),
                ("他也说不清自己是怎么爬上来的？", "他也说不清自己是怎么爬上来的。"),
                ("专人逐件回访，问清楚谁来办、何时办结？", "专人逐件回访，问清楚谁来办、何时办结。"),
            ),
            (
                "村民们来打听新桥何时能通车。",
                "你打听到新桥何时通车吗？",
                "他打听道：新桥何时能通车？",
                "你想知道新桥何时通车？",
                "怎么打听不到新桥何时通车？",
            ),
            confidence=0.75,
        ),
        rf"(?:^|(?<=[。！？”\n])|(?<=，)(?={_C}{{0,8}}[弄搞闹想]不|{_C}{{0,4}}[问弄搞讲说查摸想看]清))(?:(?!{_WH}|为什么|为何|难道|请问|[你您]){_C}){{0,16}}?(?:{_ASKING})(?!道|过|一下|到)"
        rf"{_C}{{0,14}}?(?:{_WH})(?:(?![你您]){_C}){{0,16}}(?<![吗呢吧么])(?P<mark>？)",
        _statement,
        ("？",),
    ),
    PatternCheck(
        info(
            "punctuation.stop-in-part-quoted",
            "句中引文的句号放在了引号内",
            "引用的话直接接在句子里，只是句子的一部分，末尾的句号放在引号之外。",
            f"{_SOURCE}4.8；规则表 PU-050",
            (("她爱的正是这里“天蓝、水清、人勤快。”", "她爱的正是这里“天蓝、水清、人勤快”。"),),
            (
                "她爱的正是这里“天蓝、水清、人勤快”。",
                "她说：“天蓝、水清、人勤快。”",
                "老人笑着说“人勤快，地不懒。”",
                "“人勤快，地不懒。”",
            ),
            confidence=0.75,
        ),
        r"(?<=[一-鿿])(?<![说道问喊叫称答写想念唱骂劝讲嚷笑曰云喝吼语言题告示出调讯报])“[^“”。！？：…]{2,30}(?P<mark>。”)(?=$|[^，、；。）一-鿿])",
        _stop_outside,
        ("。”",),
    ),
    PatternCheck(
        info(
            "punctuation.comma-among-pauses",
            "并列词语之间逗号、顿号混用",
            "同一组并列的词语，一处用逗号，一处用顿号，应当统一用顿号。",
            f"{_SOURCE}4.5；规则表 PU-072",
            (
                ("每逢周二，周四、周六夜间施工。", "每逢周二、周四、周六夜间施工。"),
                ("6路、9路，15路公交车绕行。", "6路、9路、15路公交车绕行。"),
                ("青石镇、白沙镇，河口镇等地下了雨。", "青石镇、白沙镇、河口镇等地下了雨。"),
            ),
            ("每逢周二、周四、周六夜间施工。", "每逢周一，周三前后的雨就停了。", "周二、周四，周六早上另有安排。"),
            confidence=0.88,
        ),
        _SERIES,
        _series,
        ("周", "星期", "路", "月", "镇", "乡", "村"),
    ),
    PatternCheck(
        info(
            "punctuation.quotes-for-title",
            "书名、篇名用了引号",
            "“一书”“一文”前面的是书名、篇名，用书名号，不用引号。",
            f"{_SOURCE}4.15；规则表 PU-080",
            (
                ("他常读“江村笔记”一书。", "他常读《江村笔记》一书。"),
                ("她唱起了“渔火谣”这首歌。", "她唱起了《渔火谣》这首歌。"),
            ),
            ("他常读《江村笔记》一书。", "“闲”一字最难。", "他说“明天见”一句就走了。"),
            confidence=0.85,
        ),
        r"(?P<title>“[^“”《》。，！？：；]{2,18}”)(?=一书|一文[，。中里]|一诗[，。中里]|一剧[，。中里]|这本书|这部(?:小说|电影|话剧|电视剧|纪录片|专著|著作)|这首(?:歌|诗|词)|这篇(?:文章|小说|散文|报道))",
        _title,
        ("”一", "”这"),
    ),
    PatternCheck(
        info(
            "punctuation.full-stop-after-half-sentence",
            "半句话后面用了句号",
            "“由于……”“随着……”只说了原因、背景，还不成句，后面用逗号。",
            f"{_SOURCE}4.1；规则表 PU-001",
            (
                ("由于连续两天大雪。部分客车停运。", "由于连续两天大雪，部分客车停运。"),
                ("随着气温的回升。湖里来了野鸭。", "随着气温的回升，湖里来了野鸭。"),
            ),
            ("由于连续两天大雪，部分客车停运。", "他没有来，由于大雪。", "这不是由于大雪。车还能开。"),
            confidence=0.85,
        ),
        rf"(?:^|(?<=[。！？\n]))(?P<word>由于|随着(?=[^，。]{{1,10}}的)|鉴于|尽管|虽然)"
        rf"(?:(?!的是|而){_C}){{3,18}}(?P<mark>。)(?=[一-鿿])",
        _full_stop_too_soon,
        ("由于", "随着", "鉴于", "尽管", "虽然"),
    ),
    PatternCheck(
        info(
            "punctuation.question-mark-outside-quote",
            "问号放在了引号外",
            "引号里的话自己是问句，问号放在引号之内。",
            f"{_SOURCE}4.8；规则表 PU-050",
            (("“你到底来不来”？他问。", "“你到底来不来？”他问。"),),
            ("“你到底来不来？”他问。", "什么叫“三公经费”？他说不清。", "谁说“来不来”？"),
            confidence=0.85,
        ),
        rf"(?:^|(?<=[。！？\n]))“[^“”。！？]*(?:{_WH}|为什么|吗|呢|来不来|去不去|好不好)[^“”。！？]*(?P<mark>”？)(?=[他她我]|[一-鿿]{{2,4}}[问说道])",
        _question_inside,
        ("”？",),
    ),
    PatternCheck(
        info(
            "punctuation.two-kinds-of-dash",
            "两种连接号叠用",
            "数值、日期之间的连接号只用一个。",
            f"{_SOURCE}4.13；规则表 PU-092",
            (("11月15日-—20日", "11月15日—20日"), ("电话0379－-6523", "电话0379-6523")),
            ("11月15日—20日", "3——5岁", "3--5"),
            confidence=0.9,
        ),
        r"(?<=[\d日月年时])(?P<mark>[-－–～~][—]|—[-－–～~]|－-|-－|[～~][-－–]|[-－–][～~])(?=\d)",
        _one_dash,
        ("-—", "—-", "－-", "-－", "－—", "—－", "–—", "—–", "～—", "—～", "～-", "-～", "－～", "～－"),
    ),
)
