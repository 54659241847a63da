"""Pinyin that the input method did not turn into characters: 也就dou暖了, 加快jian设."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.core.finding import Severity
from proofreader.core.resources import rows
from proofreader.core.span import Span
from proofreader.spelling.segmentation import frequency, is_word

_HAN = "[一-鿿]"
_LETTERS = re.compile(rf"(?<={_HAN})[a-zü]{{2,18}}[1-4]?(?={_HAN}|[，。、；：！？”）])")
_WORDS = frozenset(
    [
        "you",
        "he",
        "she",
        "me",
        "man",
        "men",
        "can",
        "fan",
        "pin",
        "ban",
        "bin",
        "di",
        "ai",
        "gang",
        "song",
        "sun",
        "sang",
        "rang",
        "ping",
        "pang",
        "pan",
        "die",
        "lie",
        "pie",
        "women",
        "long",
        "gun",
        "hen",
        "hang",
        "tang",
        "wan",
        "ran",
        "mini",
        "an",
        "en",
        "er",
        "ou",
        "hi",
        "bye",
        "lan",
        "wang",
        "wifi",
        "ma",
        "pa",
        "mu",
        "nu",
        "xi",
        "pi",
        "tan",
        "sin",
        "cos",
        "bang",
        "change",
        "su",
        "bi",
        "ge",
        "la",
        "le",
        "lu",
        "na",
        "pu",
        "re",
        "se",
        "te",
        "ti",
        "ce",
        "de",
        "ding",
        "demo",
        "date",
        "nano",
        "repo",
        "data",
        "panda",
        "sofa",
        "tuna",
        "mama",
        "baba",
        "papa",
        "nice",
        "lite",
        "gaga",
        "lala",
        "page",
        "banana",
        "china",
        "made",
        "came",
        "dance",
        "juan",
        "pian",
        "guan",
    ]
)
"""Syllables that are English words, units or signs as well."""
_UNIT = re.compile(r"\d$")
_SPOKEN = re.compile(
    r"拼音|读音|读作|念作|音为|字母|命令|变量|函数|参数|文件|代码|网名|昵称|用户名|缩写|英文|网址|品牌|歌曲|《[^》]*$"
)


@dataclass(frozen=True)
class PinyinCheck:
    """Lower-case letters that are one or several syllables of pinyin, right between Chinese characters."""

    info = CheckInfo(
        id="mixed-language.pinyin-left",
        title="输入法残留的拼音",
        why="汉字中间夹着小写拼音，是输入法没有转成汉字留下的。",
        source="《国家通用语言文字法》第十一条；校对通则：录入差错",
        severity=Severity.ERROR,
        confidence=0.88,
        examples=(
            ("日子好了，大家的心也就dou暖了。", "日子好了，大家的心也就都暖了。"),
            ("全市加快jian设步伐。", "全市加快建设步伐。"),
            ("他说fazhan要靠大家。", "他说发展要靠大家。"),
        ),
        allows=(
            "他用app点餐，心里很high，直播带货很in。",
            "拼音dou读作“兜”。",
            "Python的print函数，变量shuju的值。",
            "高10cm，重5kg，用wifi上网。",
        ),
    )

    @cached_property
    def _chars(self) -> dict[str, str]:
        return {syllable.replace("ü", "v"): chars for syllable, chars in rows("rules", "sounds.tsv")}

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Every such run of letters outside protected places."""
        text = block.text
        if not any("a" <= char <= "z" for char in set(text)):
            return
        for match in _LETTERS.finditer(text):
            letters = match[0].rstrip("1234").replace("ü", "v")
            syllables = self._syllables(letters)
            if not syllables or letters in _WORDS or len(syllables) > 2:
                continue
            span = Span(*match.span())
            near = text[max(0, span.start - 8) : span.end + 6]
            if (
                block.is_protected(span)
                or _SPOKEN.search(near)
                or (len(syllables) == 1 and len(letters) == 2 and letters[0] in "aeo")
            ):
                continue
            if len(syllables) == 2 and (syllables[1][1:] == "e" or not self._words(syllables)):
                continue
            good = self._written(syllables, text[span.start - 1], text[span.end : span.end + 1])
            yield Hit(span, f"“{match[0]}”是没有转成汉字的拼音", (replace(span, good),))

    def _syllables(self, letters: str) -> tuple[str, ...]:
        """The syllables the letters fall into, longest first; () where they are no pinyin."""
        if not letters:
            return ()
        for length in range(min(6, len(letters)), 0, -1):
            head, rest = letters[:length], letters[length:]
            if head in self._chars and (not rest or (length > 1 and len(rest) > 1 and self._syllables(rest))):
                return (head, *self._syllables(rest))
        return ()

    def _words(self, syllables: tuple[str, ...]) -> list[str]:
        words = (one + other for one in self._chars[syllables[0]] for other in self._chars[syllables[1]])
        return [word for word in words if is_word(word)]

    def _written(self, syllables: tuple[str, ...], before: str, after: str) -> str:
        """The likeliest characters: a word of the dictionary, alone or with its neighbours, else the commonest."""
        if len(syllables) == 2:
            return max(self._words(syllables), key=frequency)
        written = ""
        for number, syllable in enumerate(syllables):
            left = written[-1:] or before
            right = after if number == len(syllables) - 1 else ""
            written += max(self._chars[syllable], key=lambda char: _likely(left, char, right))
        return written


def _likely(left: str, char: str, right: str) -> float:
    known = [frequency(word) for word in (left + char, char + right) if len(word) == 2 and is_word(word)]
    return max([frequency(char) * 0.2, *(share * 20 for share in known)])
