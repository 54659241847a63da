"""Questions that end in a full stop: those with 吗, with a question word and 呢, and those that ask 请问."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info

_SOURCE = "GB/T 15834—2011《标点符号用法》"
_C = r"[^，。？！；：“”\n]"
_WH = (
    rf"怎么办|为什么|为何|怎能{_C}{{0,16}}|岂能{_C}{{0,16}}|难道{_C}{{0,20}}|什么{_C}{{0,4}}"
    rf"|怎么样|哪里|哪儿|如何{_C}{{0,8}}|(?<!无论是)谁|多少{_C}{{0,4}}"
)


def _ask(match: re.Match[str]) -> Hit | None:
    group = next(name for name in ("ma", "ne", "please") if match[name])
    sentence = re.split("[。！？\n]", match.string[: match.start(group)])[-1]
    if re.search("不知道?|不清楚|不明白|不晓得|不管|无论|不论|说不清|想不到|[问告]知", sentence):
        return None
    span = group_span(match, group)
    return Hit(span, "这是问句，句末用问号", (replace(span, "？"),))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.question-with-full-stop",
            "问句用了句号",
            "带“吗”的问句、“请问”开头的问句、疑问词加“呢”的问句，句末用问号。",
            f"{_SOURCE}4.2；规则表 PU-040",
            (
                ("这样的合同有效吗。", "这样的合同有效吗？"),
                ("坏了的路灯，谁来修呢。", "坏了的路灯，谁来修呢？"),
                ("请问，退休后医保怎样转移。", "请问，退休后医保怎样转移？"),
                ("地里缺水怎么办呢。", "地里缺水怎么办呢？"),
            ),
            (
                "这样的合同有效吗？",
                "你在干吗。",
                "他还没来呢。",
                "我哪里知道他还忙着呢。",
                "不知道怎么办好呢。",
                "请问路的人往左走。",
            ),
            confidence=0.88,
        ),
        rf"(?<![干嘛问])吗(?P<ma>。)|(?:谁{_C}{{1,6}}|{_WH})呢(?P<ne>。)"
        r"|请问[，：]?(?:[^。？！；”\n]{0,24}，)?[^，。？！；”\n]{0,20}(?:怎样|怎么|如何|是否|能否|哪|谁|什么|多少|几|何时)[^，。？！；”\n]{0,16}(?P<please>。)",
        _ask,
        ("吗。", "呢。", "请问"),
    ),
)
