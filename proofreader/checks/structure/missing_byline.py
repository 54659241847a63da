"""An article without a byline beside articles that have one."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind

_SIGNED = re.compile(r"记者|通讯员|作者|本报讯|新华社|本报评论员|据.{1,12}[电报讯]|编者按|摄|供稿|报道")
_NOTICE = re.compile("公告|启事|通知|声明|广告|导读|目录|名单|摘登|摘要|公示|通告|简讯|要闻|预报")
_PAGE = (
    "### 山里通了公交\n\n林一舟\n\n山里通了公交。\n\n### 河边修了步道\n\n何谷雨\n\n河边修了步道。\n\n"
    "### 镇上办了夜校\n\n夜校上周开课，每晚两节。\n\n学员大多是附近的工人。\n\n课程表贴在门口的墙上。\n"
)
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
        examples=((_PAGE,) * 2,),
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
            if not has and headline is not None and bodies >= PARAGRAPHS and not _NOTICE.search(article.title):
                yield Hit(page.page.blocks[headline].span, "同版其他稿件都有署名，这一篇没有")


def _signed(page: PageView, first: int, end: int) -> bool:
    blocks = page.blocks[first:end]
    if any(block.kind is BlockKind.BYLINE for block in blocks):
        return True
    bodies = [block.text for block in blocks if block.kind is BlockKind.BODY]
    return any(_SIGNED.search(text[:40]) or _SIGNED.search(text[-30:]) for text in bodies[:2] + bodies[-2:])
