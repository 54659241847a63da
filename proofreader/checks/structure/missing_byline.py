"""An article without a byline beside articles that have one."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind

_SIGNED = re.compile(r"记者|通讯员|作者|本报讯|新华社|本报评论员|据.{1,12}[电报讯]|编者按|摄|供稿|报道")
PARAGRAPHS = 3
"""Body paragraphs from which an article is expected to be signed."""


class MissingByline:
    """Advice: most articles of the page are signed, this one is not."""

    info = CheckInfo(
        id="structure.missing-byline",
        title="稿件没有署名",
        why="同版其他稿件都有署名，这一篇没有，也没有“本报讯”“记者”等交代来源的话。",
        source="报社出版流程惯例（署名与来源）",
        severity=Severity.ADVICE,
        confidence=0.5,
        examples=(),
        allows=("### 山里通了公交\n\n林一舟\n\n山里通了公交。\n\n### 河边修了步道\n\n本报讯 河边修了步道。\n",),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        articles = page.page.articles
        signed = [_signed(page, article.first_block, article.end_block) for article in articles]
        if sum(signed) < 2 or sum(signed) * 2 < len(signed):
            return
        for article, has in zip(articles, signed, strict=True):
            run = range(article.first_block, article.end_block)
            bodies = sum(page.blocks[i].kind is BlockKind.BODY for i in run)
            headline = next((i for i in run if page.blocks[i].kind is BlockKind.HEADLINE), None)
            if not has and headline is not None and bodies >= PARAGRAPHS:
                yield Hit(page.page.blocks[headline].span, "同版其他稿件都有署名，这一篇没有")


def _signed(page: PageView, first: int, end: int) -> bool:
    blocks = page.blocks[first:end]
    if any(block.kind is BlockKind.BYLINE for block in blocks):
        return True
    bodies = [block.text for block in blocks if block.kind is BlockKind.BODY]
    return any(_SIGNED.search(text[:40]) or _SIGNED.search(text[-30:]) for text in bodies[:2] + bodies[-2:])
