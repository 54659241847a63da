"""Letters that stand for digits: the O in 2O24年, the l in 1l5人."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Safety, Severity

_DIGITS = str.maketrans("OoIl", "0011")


def _digits(match: re.Match[str]) -> Hit:
    span, right = group_span(match), match[0].translate(_DIGITS)
    message = f"数字“{match[0]}”里夹着字母，应为“{right}”"
    return Hit(span, message, (replace(span, right, safety=Safety.SAFE, label=right),))


CHECKS = (
    PatternCheck(
        info(
            "mixed-language.letter-in-number",
            "数字里夹着字母",
            "字母O、I、l与数字0、1形似，夹在数字里看不出来，却会检索不到、排版走样。",
            "GB/T 15835—2011；校对通则：形似字符混用",
            (("2O24年招收1l5人", "2024年招收115人"), ("投资3.5O亿元", "投资3.50亿元"), ("共有l5个村", "共有15个村")),
            ("2024年招收115人，用H2O清洗", "5G手机、3D打印、100L水箱", "型号为3O2和L1l0"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        r"(?<![0-9A-Za-z.\-])(?:[0-9](?:[0-9.,]*(?:[Oo]|[Il](?=[0-9])))+[0-9.]*|[Il][0-9]{1,4})"
        r"(?=[年月日元万亿人个户名岁%％亩吨米项家次时倍天场分秒只台辆套件头株层届位条座路号岁斤克升名所页]|平方|公里|公斤|余|多[人万亿元名])",
        _digits,
    ),
)
