"""Numbers that carry a check digit or a fixed length: identity cards, credit codes, ISSN, ISBN, phones, postcodes."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_DIGITS = "10X98765432"
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def _identity(match: re.Match[str]) -> Hit | None:
    number = match["id"].upper()
    digit = _ID_DIGITS[sum(int(char) * weight for char, weight in zip(number, _ID_WEIGHTS, strict=False)) % 11]
    if digit == number[17]:
        return None
    return _last(match, "id", digit, "身份证号校验码不符，至少有一位写错，请核对原件（见报应隐去部分数字）")


def _credit(match: re.Match[str]) -> Hit | None:
    code = match["code"]
    if any(char not in _CREDIT for char in code):
        return None
    total = sum(_CREDIT.index(char) * pow(3, place, 31) for place, char in enumerate(code[:17]))
    digit = _CREDIT[(31 - total % 31) % 31]
    if digit == code[17]:
        return None
    return _last(match, "code", digit, "统一社会信用代码校验码不符，至少有一位写错，请核对")


def _issn(match: re.Match[str]) -> Hit | None:
    number = match["number"].replace("-", "").upper()
    rest = -sum(int(char) * weight for char, weight in zip(number[:7], range(8, 1, -1), strict=True)) % 11
    digit = "X" if rest == 10 else str(rest)
    return None if digit == number[7] else _last(match, "number", digit, "ISSN校验码不符，至少有一位写错，请核对")


def _isbn(match: re.Match[str]) -> Hit | None:
    number = match["number"].replace("-", "").replace(" ", "")
    if len(number) != 13:
        return None
    digit = str(-sum(int(char) * (3 if place % 2 else 1) for place, char in enumerate(number[:12])) % 10)
    return None if digit == number[12] else _last(match, "number", digit, "ISBN校验码不符，至少有一位写错，请核对")


def _last(match: re.Match[str], group: str, digit: str, message: str) -> Hit:
    end = match.end(group)
    return Hit(group_span(match, group), message, (replace(Span(end - 1, end), digit),))


def _mobile(match: re.Match[str]) -> Hit | None:
    number = match["number"]
    if len(number) == 11:
        return None
    good = number[:11] if len(number) > 11 else number + "□" * (11 - len(number))
    return Hit(
        group_span(match, "number"),
        f"手机号码是11位，这里有{len(number)}位，请核对",
        (replace(group_span(match, "number"), good),),
    )


def _postcode(match: re.Match[str]) -> Hit | None:
    number = match["number"]
    good = number[:6] if len(number) > 6 else number + "□" * (6 - len(number))
    return Hit(
        group_span(match, "number"),
        f"邮政编码是6位，这里有{len(number)}位，请核对",
        (replace(group_span(match, "number"), good),),
    )


CHECKS = (
    PatternCheck(
        info(
            "numbers.identity-card-checksum",
            "身份证号校验不符",
            "18位身份证号的末位由前17位算出，算不出来就是写错了。",
            "AR-14，GB 11643—1999",
            (("身份证号：110105194912310021", "身份证号：11010519491231002X"),),
            ("身份证号：11010519491231002X", "编号110105199003071238001"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?<![\dA-Za-z])(?P<id>[1-8]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dA-Za-z])",
        _identity,
        ("身份",),
    ),
    PatternCheck(
        info(
            "numbers.credit-code-checksum",
            "统一社会信用代码校验不符",
            "18位统一社会信用代码的末位由前17位算出，算不出来就是写错了。",
            "AR-14，GB 32100—2015",
            (("统一社会信用代码91410300MA3X5YWQ2A", "统一社会信用代码91410300MA3X5YWQ20"),),
            ("统一社会信用代码91410300MA3X5YWQ20",),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?<=代码)[^\dA-Z。]{0,4}(?P<code>[1-9A-GNY][1239][0-9]{6}[0-9A-Z]{10})(?![\dA-Za-z])",
        _credit,
        ("代码",),
    ),
    PatternCheck(
        info(
            "numbers.issn-checksum",
            "ISSN校验不符",
            "国际标准连续出版物号的末位是校验码，算不出来就是写错了。",
            "AR-14，GB/T 9999.1—2018",
            (("ISSN 1000-0014", "ISSN 1000-0011"),),
            ("ISSN 0317-8471",),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"ISSN[  :：]{0,2}(?P<number>\d{4}-\d{3}[\dXx])(?![\dA-Za-z])",
        _issn,
        ("ISSN",),
    ),
    PatternCheck(
        info(
            "numbers.isbn-checksum",
            "ISBN校验不符",
            "13位国际标准书号的末位是校验码，算不出来就是写错了。",
            "AR-14，GB/T 5795—2006",
            (("ISBN 978-0-306-40615-6", "ISBN 978-0-306-40615-7"),),
            ("ISBN 978-0-306-40615-7",),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"ISBN[  :：]{0,2}(?P<number>97[89][\d -]{9,14}\d)(?![\dA-Za-z])",
        _isbn,
        ("ISBN",),
    ),
    PatternCheck(
        info(
            "numbers.mobile-number-length",
            "手机号码位数不对",
            "国内手机号码是11位。",
            "AR-14，电信网编号计划",
            (("联系手机：138379012345", "联系手机：13837901234"),),
            ("联系手机：13837901234", "电话：0379-63232345", "手机销量1380000000部"),
            confidence=0.85,
        ),
        r"(?:手机|联系电话|电话|热线|微信)(?:号码?)?[:：是为]?[  ]?(?P<number>1[3-9]\d{8}(?:\d{2})?)(?![\d万亿元部台])",
        _mobile,
        ("手机", "电话", "热线", "微信"),
    ),
    PatternCheck(
        info(
            "numbers.postcode-length",
            "邮政编码位数不对",
            "邮政编码是6位。",
            "AR-14，邮政编码编制规则",
            (("邮编：4710000", "邮编：471000"),),
            ("邮编：471000",),
            confidence=0.9,
        ),
        r"(?:邮编|邮政编码)[:：]?[  ]?(?P<number>\d{4,5}|\d{7,8})(?!\d)",
        _postcode,
        ("邮编", "邮政编码"),
    ),
)
