"""Decades of which the text has not said the century."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView, insert
from proofreader.checks.matching import info
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_DECADE = re.compile(r"(?<![0-9〇○零一二三四五六七八九十世纪、至到—～~\-])(?P<decade>[1-9]0|[二三四五六七八九]十)年代")
_CENTURY = re.compile("世纪|[12][0-9][0-9]0年代|[12][0-9]{3}年|民国")
"""A full year tells the century too."""


@dataclass(frozen=True)
class DecadeWithoutCentury:
    """The first 90年代 of an article in which neither a century nor a year came before it."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """At most one hit an article."""
        if "年代" not in page.text:
            return
        told: set[int | None] = set()
        for index, (block, view) in enumerate(zip(page.page.blocks, page.blocks, strict=True)):
            if block.article in told or ("年代" not in view.text and not _CENTURY.search(view.text)):
                continue
            match = _DECADE.search(view.text)
            century = _CENTURY.search(view.text)
            if century is not None and (match is None or century.start() < match.start()):
                told.add(block.article)
            elif match is not None:
                told.add(block.article)
                span = Span(*match.span()).shift(page.start(index))
                fix = insert(span.start, "20世纪" if match["decade"].isdigit() else "二十世纪")
                yield Hit(span, f"“{match[0]}”第一次出现，没有写明是哪个世纪", (fix,))


CHECKS = (
    DecadeWithoutCentury(
        info(
            "numbers.decade-without-century",
            "年代没有写明世纪",
            "“90年代”这样的说法，一篇里第一次出现时要写明世纪；前面已经交代过世纪或年份的，可以不写。",
            "NU-007，GB/T 15835—2011 5.1.5",
            (
                (
                    "### 老厂往事\n\n90年代，厂里有三千名工人。",
                    "### 老厂往事\n\n20世纪90年代，厂里有三千名工人。",
                ),
                (
                    "### 老厂往事\n\n厂子八十年代最红火，九十年代停产。",
                    "### 老厂往事\n\n厂子二十世纪八十年代最红火，九十年代停产。",
                ),
            ),
            (
                "### 老厂往事\n\n上世纪80年代建厂。\n\n90年代，厂里有三千名工人。",
                "### 老厂往事\n\n1978年建厂，80年代最红火。",
            ),
            severity=Severity.ADVICE,
            confidence=0.5,
        )
    ),
)
