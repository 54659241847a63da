"""Numerals of Chinese text to numbers and back: Chinese, Arabic of either width, circled, bracketed and Roman ones."""

import unicodedata

_DIGITS = {"零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SPOKEN = {"两": 2, "俩": 2, "仨": 3, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_TENS = {"廿": 20, "卅": 30}
_GROUPS = {"万": 10**4, "亿": 10**8}
_ROMAN = (("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10))
_ROMAN_LOW = (("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


def parse_chinese(text: str) -> int | None:
    """The value of a Chinese numeral (十二, 两百零三, 三万五千, 二〇二五, 壹佰); None where the text is not one.

    A run of digits without units is read digit by digit when it has a zero or at least three digits (二〇二五);
    “三五”, “七八” are round figures and not numerals.
    """
    if not text:
        return None
    digits = {**_DIGITS, **_SPOKEN}
    if all(char in digits for char in text):
        if len(text) == 2 and not any(digits[char] == 0 for char in text):
            return None
        return int("".join(str(digits[char]) for char in text))
    total = section = 0
    pending: int | None = None
    last_unit = 10**9
    for char in text:
        if char in digits:
            if pending not in (None, 0):
                return None
            pending = digits[char]
        elif char in _TENS:
            if pending not in (None, 0):
                return None
            section, pending, last_unit = section + _TENS[char], None, 10
        elif char in _UNITS:
            unit = _UNITS[char]
            if unit >= last_unit or (pending == 0 and unit != 10):
                return None
            section, pending, last_unit = section + (pending or 1) * unit, None, unit
        elif char in _GROUPS:
            section += pending or 0
            if not section and not total:
                return None
            group = _GROUPS[char]
            total = (total + section) * group if group > total else total + section * group
            section, pending, last_unit = 0, None, 10**9
        else:
            return None
    if pending and text[-2:-1] and text[-2] in "百千万亿":
        # 一百五 is spoken for 一百五十, 三万五 for 三万五千
        scale = {**_UNITS, **_GROUPS}[text[-2]]
        pending *= scale // 10
    return total + section + (pending or 0)


def to_chinese(number: int) -> str:
    """The Chinese numeral of a number from 0 to 9999 9999 (十二, 一百零五, never 两). Raises ValueError outside."""
    if not 0 <= number < 10**8:
        raise ValueError(f"no Chinese numeral for {number}")
    if number >= 10**4:
        high, low = divmod(number, 10**4)
        joint = "零" if 0 < low < 1000 else ""
        return to_chinese(high) + "万" + joint + (_below_ten_thousand(low) if low else "")
    text = _below_ten_thousand(number)
    return text[1:] if text.startswith("一十") else text


def _below_ten_thousand(number: int) -> str:
    if number == 0:
        return "零"
    names = "零一二三四五六七八九"
    parts: list[str] = []
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            parts.append(("零" if gap and parts else "") + names[digit] + name)
        gap = digit == 0
    return "".join(parts)


def parse_arabic(text: str) -> int | None:
    """The value of digits of either width; None where the text is anything else."""
    if not text or any(unicodedata.category(char) != "Nd" for char in text):
        return None
    plain = unicodedata.normalize("NFKC", text)
    return int(plain) if plain.isascii() else None


def parse_enclosed(text: str) -> int | None:
    """The value of one circled, bracketed or dotted number (①, ⑵, ⒊, ㈣, ㊄, ❻); None for anything else."""
    if len(text) != 1 or unicodedata.category(text) not in ("No", "So"):
        return None
    value = unicodedata.numeric(text, None)
    if value is not None and value == int(value) and not "²" <= text <= "¹" and not "⁰" <= text <= "₉":
        return int(value)
    plain = unicodedata.normalize("NFKC", text).strip("()")
    return parse_chinese(plain) if plain != text else None


def to_circled(number: int) -> str:
    """The circled number, 1 to 50. Raises ValueError outside."""
    for first, last, base in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(base + number - first)
    raise ValueError(f"no circled numeral for {number}")


def parse_roman(text: str) -> int | None:
    """The value of an upper-case Roman numeral in letters or in number forms (XIV, Ⅳ); None for anything else."""
    plain = unicodedata.normalize("NFKC", text)
    rest, value = plain, 0
    for letters, worth in _ROMAN + _ROMAN_LOW:
        while rest.startswith(letters):
            rest, value = rest[len(letters) :], value + worth
    return value if value and not rest and to_roman(value) == plain else None


def to_roman(number: int) -> str:
    """The Roman numeral in upper-case letters, 1 to 3999. Raises ValueError outside."""
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman numeral for {number}")
    parts: list[str] = []
    for letters, worth in _ROMAN + _ROMAN_LOW:
        times, number = divmod(number, worth)
        parts.append(letters * times)
    return "".join(parts)


def to_int(text: str) -> int | None:
    """The value of a numeral of any of these kinds; None where the text is not one."""
    for parse in (parse_arabic, parse_chinese, parse_enclosed, parse_roman):
        value = parse(text)
        if value is not None:
            return value
    return None


def like(sample: str, number: int) -> str:
    """The number written the way the sample is (三 → 四, ③ → ④, ３ → ４). Raises ValueError where it cannot be."""
    if parse_arabic(sample) is not None:
        text = str(number)
        return text if sample.isascii() else "".join(chr(ord(char) + 0xFEE0) for char in text)
    if parse_chinese(sample) is not None:
        return to_chinese(number)
    value = parse_enclosed(sample)
    if value is not None:
        return chr(ord(sample) + number - value) if number <= 10 and value <= 10 else to_circled(number)
    if parse_roman(sample) is not None:
        return to_roman(number)
    raise ValueError(f"not a numeral: {sample!r}")


def like_count(sample: str, number: int) -> str:
    """The same for how many of something there are: two of it are 两 in Chinese. Raises as `like`."""
    return "两" if number == 2 and not sample.isdigit() else like(sample, number)
