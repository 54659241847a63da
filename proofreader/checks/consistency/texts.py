"""Page checks made of one function over running text: that of each article, or that of the whole page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView

MOST = 60_000
"""Code points beyond which a text is a collection: the same villages are not spoken of throughout."""
Find = Callable[[str], Iterator[Hit]]
"""The hits in a text, in code points of that text."""


@dataclass(frozen=True)
class ArticleCheck:
    """What is wrong within an article; a collection is let be."""

    info: CheckInfo
    find: Find

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The hits of all articles."""
        if page.is_collection:
            return
        for article in page.article_spans:
            for hit in self.find(article.of(page.text)):
                yield hit.shift(article.start)


@dataclass(frozen=True)
class WholePageCheck:
    """What is wrong across the articles of a page; a collection is let be."""

    info: CheckInfo
    find: Find

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The hits."""
        if not page.is_collection and len(page.text) <= MOST:
            yield from self.find(page.text)
