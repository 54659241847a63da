"""Digits that stand for letters: the 1 in A1算法, the 0 in G0P."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Safety, Severity

_WORDS = {
    "A1": "AI",
    "Al": "AI",
    "1T": "IT",
    "1P": "IP",
    "lP": "IP",
    "AP1": "API",
    "APl": "API",
    "C1O": "CIO",
    "CE0": "CEO",
    "L0GO": "LOGO",
    "LOG0": "LOGO",
    "W1Fi": "WiFi",
    "WlFi": "WiFi",
    "Wi-F1": "Wi-Fi",
    "1PO": "IPO",
    "lPO": "IPO",
    "C0VID": "COVID",
    "V1P": "VIP",
    "VlP": "VIP",
    "D1Y": "DIY",
    "DlY": "DIY",
    "1CU": "ICU",
    "lCU": "ICU",
}
_AI = (
    "算法|技术|模型|助手|大模型|应用|智能|机器人|芯片|赋能|产业|时代|工具|换脸|识别|绘画|"
    "生成|辅助|浪潮|眼镜|手机(?!尺)|客服|主播|医生|公司|企业|教育|场景|视频|创作|诊断"
)


def _word(match: re.Match[str]) -> Hit:
    span, right = group_span(match), _WORDS[match[0]]
    return Hit(
        span,
        f"“{match[0]}”里的数字或字母形似而误，应为“{right}”",
        (replace(span, right, safety=Safety.SAFE, label=right),),
    )


CHECKS = (
    PatternCheck(
        info(
            "mixed-language.digit-in-word",
            "字母词里夹着数字",
            "数字1、0与字母I、O形似，夹在字母词里看不出来，却会检索不到。",
            "GB/T 15835—2011；校对通则：形似字符混用",
            (("企业用A1技术排产。", "企业用AI技术排产。"), ("病人转入1CU观察。", "病人转入ICU观察。")),
            ("A1级旅游景区", "购买A1展位", "企业用AI技术排产。", "A1高速公路"),
            severity=Severity.ERROR,
            confidence=0.92,
        ),
        rf"(?<![0-9A-Za-z.\-])(?:A[1l](?={_AI})|1T(?=行业|产业|企业|技术|业)|[1l]P(?=地址|形象|属地|授权|打造)|"
        rf"(?:{'|'.join(word for word in _WORDS if len(word) > 2)}))(?![0-9A-Za-z])",
        _word,
        tuple(_WORDS),
    ),
)
