"""Blended sentences: two constructions run into one, so that the subject is lost or a thing is said twice."""

import re

from proofreader.checks.contract import Hit, delete
from proofreader.checks.matching import PatternCheck, group_span, info, put, swap
from proofreader.core.finding import Severity

_SOURCE = "9.4句式杂糅，现代汉语语法"
_CLAUSE = r"[^，。！？；：,;“”（）\n]"


def _lost_subject(match: re.Match[str]) -> Hit | None:
    return Hit(
        group_span(match),
        f"“{match['first']}……{match['last']}……”句缺主语：删去“{match['first']}”，或删去“{match['last']}”",
        (delete(group_span(match, "first")), delete(group_span(match, "last"))),
    )


def _principle(match: re.Match[str]) -> Hit | None:
    good = f"本着{match['what']}的原则"
    return swap(group_span(match), match[0], good, "“本着……的原则”与“以……为原则”糅在一起，取一种")


def _every_moment(match: re.Match[str]) -> Hit | None:
    return swap(
        group_span(match, "first"), match["first"], "时时刻刻", "“无时无刻”后面要跟“不”；这里的意思是“时时刻刻”"
    )


CHECKS = (
    PatternCheck(
        info(
            "style.through-make",
            "“通过……使……”缺主语",
            "“通过”“经过”把主语变成了状语，再用“使”，句子就没有主语了。",
            _SOURCE,
            (("通过这次学习，使我们开阔了眼界。", "这次学习，使我们开阔了眼界。"),),
            (
                "这次学习使我们开阔了眼界。",
                "通过这次学习，我们开阔了眼界。",
                "我们通过学习，使认识更进一步。",
                "通过建立机制，政府使企业受益。",
                "通过学习、使用新技术",
            ),
            confidence=0.75,
        ),
        r"(?:^|(?<=[。！？；]))(?P<first>通过|经过)[^，。！？；：,;\n]{2,30}[，,](?P<last>使(?:得)?)(?![用命馆])",
        _lost_subject,
        ("通过", "经过"),
    ),
    PatternCheck(
        info(
            "style.reason-caused-by",
            "“原因是……造成的”杂糅",
            "“原因是操作不当”和“是操作不当造成的”是两种说法，不能合在一起。",
            _SOURCE,
            (
                ("事故的原因是操作不当造成的。", "事故的原因是操作不当。"),
                ("主要原因是气温骤降所致", "主要原因是气温骤降"),
            ),
            ("事故的原因是操作不当。", "事故是操作不当造成的。", "原因是什么造成的", "原因是这次事故造成的影响太大"),
            confidence=0.8,
        ),
        rf"(?P<first>原因(?:主要|就|也|正|可能)?是(?!什么|否|不是))(?:由于|因为)?{_CLAUSE}{{2,24}}?(?P<wrong>所造成的?|造成的|所导致的?|导致的|引起的|所引起的?|引发的|所致)(?=[，。；！,;]|$)",
        put("", "“原因是……”与“……{wrong}”糅在一起，取一种", whole=True),
        ("原因",),
    ),
    PatternCheck(
        info(
            "style.in-line-with-as-principle",
            "“本着……为原则”杂糅",
            "“本着……的原则”和“以……为原则”是两种说法，不能合在一起。",
            _SOURCE,
            (("本着勤俭节约为原则，压缩开支。", "本着勤俭节约的原则，压缩开支。"),),
            ("本着勤俭节约的原则，压缩开支。", "以勤俭节约为原则"),
            confidence=0.9,
        ),
        rf"本着(?!以)(?P<what>{_CLAUSE}{{2,24}}?)为(?:基本)?原则",
        _principle,
        ("本着",),
    ),
    PatternCheck(
        info(
            "style.prevent-not",
            "“防止……不再”说反了",
            "“防止”“避免”“以免”本身有否定的意思，后面再加“不”，意思就反了。",
            _SOURCE,
            (("采取措施防止类似事故不再发生。", "采取措施防止类似事故发生。"), ("以免不发生意外", "以免发生意外")),
            (
                "采取措施防止类似事故再次发生。",
                "确保类似事故不再发生",
                "防止群众利益不受重视的现象",
                "避免不再需要的开支",
            ),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?P<first>防止|避免|以免|杜绝)(?:类似|此类|这类|同类|悲剧|事故|意外|问题|情况|现象|的){0,4}(?P<wrong>不再|不)(?=发生|出现|重演|上演)",
        put("", "“{first}”已有否定的意思，再用“{wrong}”就说反了", whole=True),
        ("防止", "避免", "以免", "杜绝"),
    ),
    PatternCheck(
        info(
            "style.every-moment-without-not",
            "“无时无刻”后面没有“不”",
            "“无时无刻”是“没有一刻”，要与“不”连用；不带“不”就说反了。",
            "9.4，《现代汉语词典》",
            (("他无时无刻都在想念家乡。", "他时时刻刻都在想念家乡。"),),
            ("他无时无刻不在想念家乡。", "无时无刻不牵动人心", "无时无刻、无处不在"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?P<first>无时无刻)(?=[都在地想关牵](?!.{0,6}不))(?![^，。；]{0,10}[不没无])",
        _every_moment,
        ("无时无刻",),
    ),
    PatternCheck(
        info(
            "style.why-the-reason",
            "“之所以……的原因”重复",
            "“之所以”就是问原因，后面再用“的原因”就重复了。",
            _SOURCE,
            (("他之所以成功的原因，是肯下苦功。", "他之所以成功，是肯下苦功。"),),
            ("他成功的原因，是肯下苦功。", "他之所以成功，是因为肯下苦功。", "之所以这样，有多方面的原因"),
            confidence=0.85,
        ),
        rf"之所以{_CLAUSE}{{2,16}}?(?P<wrong>的原因)(?=[，,是在就])",
        put("", "“之所以”已经问原因，后面不用“的原因”", whole=True),
        ("之所以",),
    ),
    PatternCheck(
        info(
            "style.as-long-as-much",
            "“长达……之久”“多达……之多”重复",
            "“长达”“多达”“高达”已经说明时间长、数量多，后面不用“之久”“之多”。",
            "9.4语义重复，《现代汉语词典》",
            (("谈判长达10年之久。", "谈判长达10年。"),),
            ("谈判长达10年。", "谈判历时10年之久。"),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        rf"(?P<first>长达|多达|高达)了?{_CLAUSE}{{1,12}}?(?P<wrong>之久|之多|之高)",
        put("", "“{first}”与“{wrong}”两种说法糅在一起，留一种", whole=True),
        ("达",),
    ),
)
