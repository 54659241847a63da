"""The engine with checks of its own, so that no rule of the catalogue matters here."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from proofreader.checks.contract import BlockView, CheckInfo, Hit, PageView, delete
from proofreader.core.finding import Severity
from proofreader.core.page import Article, Block, BlockKind, NoSource, Page
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import BlockCache, Cancelled, check_page


def info(name: str, severity: Severity = Severity.WARNING) -> CheckInfo:
    return CheckInfo(name, "标题", "理由", "出处", severity, 0.7, ())


@dataclass
class EveryX:
    """Marks every x of a block; counts how often it was asked."""

    info: CheckInfo = field(default_factory=lambda: info("punctuation.x"))
    asked: int = 0

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        self.asked += 1
        for at, char in enumerate(block.text):
            if char == "x":
                span = Span(at, at + 1)
                yield Hit(span, "有 x", (delete(span),), group="/marks")


@dataclass
class LastCharacter:
    info: CheckInfo = field(default_factory=lambda: info("structure.last", Severity.ADVICE))

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        yield Hit(Span(len(page.text) - 1, len(page.text)), "最后一个字", group="last")


def page_of(*lines: str) -> Page:
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.BODY, Span(at, at + len(line)), 0))
        at += len(line) + 1
    return Page(None, "\n".join(lines), tuple(blocks), (Article("", 0, len(blocks)),), NoSource())


def test_block_hits_are_moved_to_the_page() -> None:
    page = page_of("一x", "二", "xx")
    found = check_page(page, checks=[EveryX()]).findings
    assert [finding.span.start for finding in found] == [1, 5, 6]
    assert all(finding.span.of(page.text) == "x" for finding in found)
    assert [finding.suggestions[0].edits[0].span.start for finding in found] == [1, 5, 6]


def test_findings_have_identities_of_their_own() -> None:
    page = page_of("一xxxx", "一xxxx", "一xxxx")
    found = check_page(page, checks=[EveryX()]).findings
    assert len({finding.id for finding in found}) == 12


def test_an_identity_survives_what_happens_elsewhere() -> None:
    lines = ["前面写的是别的事情", "中间有一个x在这里", "后面还有许多话要说"]
    [before] = check_page(page_of(*lines), checks=[EveryX()]).findings
    [after] = check_page(page_of("新添的一段", *lines), checks=[EveryX()]).findings
    assert before.id == after.id


def test_an_unchanged_block_is_not_checked_again() -> None:
    check, cache = EveryX(), BlockCache()
    check_page(page_of("一x", "二x"), checks=[check], cache=cache)
    check_page(page_of("零", "一x", "二x"), checks=[check], cache=cache)
    assert check.asked == 3


def test_the_cache_does_not_grow_without_end() -> None:
    cache, check = BlockCache(blocks=10), EveryX()
    for number in range(100):
        found = check_page(page_of(f"{number}x"), checks=[check], cache=cache).findings
        assert len(found) == 1


def test_advice_is_off_until_asked_for_by_name_or_setting() -> None:
    page, checks = page_of("一二"), [LastCharacter()]
    assert not check_page(page, checks=checks).findings
    assert check_page(page, CheckConfig(advice=True), checks=checks).findings
    assert check_page(page, CheckConfig(only=frozenset({"structure.last"})), checks=checks).findings


def test_families_and_ids_choose_checks() -> None:
    page, checks = page_of("x"), [EveryX(), LastCharacter()]
    assert not check_page(page, CheckConfig(skip=frozenset({"punctuation"})), checks=checks).findings
    assert check_page(page, CheckConfig(only=frozenset({"punctuation"})), checks=checks).checks == 1
    assert not check_page(page, CheckConfig(only=frozenset({"dates"})), checks=checks).findings


def test_groups_join_within_a_check_or_across_checks() -> None:
    page = page_of("x一")
    found = check_page(page, CheckConfig(advice=True), checks=[EveryX(), LastCharacter()]).findings
    assert [finding.group for finding in found] == ["marks", "structure.last:last"]


def test_a_check_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        check_page(page_of("x"), checks=[EveryX()], cancelled=lambda: True)
