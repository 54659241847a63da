"""A report as one HTML page that stands alone: the page with its marks, and the list of decisions."""

from bisect import bisect_right
from collections.abc import Iterator
from html import escape

from proofreader.core.page import Block, BlockKind
from proofreader.core.span import Edit, Span
from proofreader.formats.material import Material
from proofreader.formats.report.rows import COLUMNS, rows

STYLE = """
body{font:17px/1.8 "Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;margin:2em auto;max-width:56em;padding:0 1em;
color:#1f1b16;background:#fffdf8}
h1{font-size:1.25em}h2{font-size:1.5em;text-align:center;margin:1.6em 0 .3em;line-height:1.4}
h3{font-size:1.1em;margin:1em 0 0}
.sum{color:#6b6257}.page{border:1px solid #e0d9cc;padding:1em 2em;background:#fff}
.page p{text-indent:2em;margin:.2em 0}.page p.byline,.page p.caption,.page p.masthead,.page p.dateline{
text-align:center;text-indent:0;color:#6b6257}
.page p.table-cell{display:inline-block;text-indent:0;border:1px solid #e0d9cc;padding:0 .6em}
del{color:#b3261e;text-decoration:line-through}ins{color:#0b6b3a;text-decoration:underline}
mark{background:#fff3c4;color:inherit}sup a{color:#6b6257;text-decoration:none;font-size:.65em;margin-left:.1em}
table{border-collapse:collapse;width:100%;font-size:.8em;line-height:1.5;margin-top:1em}
th,td{text-align:left;vertical-align:top;padding:.3em .5em;border:1px solid #e0d9cc;overflow-wrap:anywhere}
th{background:#efeae0;white-space:nowrap}tr:target td{background:#fff3c4}
@media(prefers-color-scheme:dark){body{color:#e6e1d9;background:#1e1f22}.page{background:#26272b}
.page,th,td,.page p.table-cell{border-color:#44464a}th{background:#33353a}del{color:#ff8a80}ins{color:#7fd6a4}
mark,tr:target td{background:#5a4d1e}.sum,sup a,.page p.byline,.page p.caption{color:#a8a29a}}
@media print{body{max-width:none;margin:0}.page{border:0;padding:0}tr{break-inside:avoid}}
"""
TAGS = {BlockKind.HEADLINE: "h2", BlockKind.HEADING: "h3"}


def write_html(material: Material) -> bytes:
    """The report: no scripts, nothing fetched, every text of the page escaped."""
    page = material.page
    name = escape("标准输入" if page.path is None else page.path.name)
    changed = f"改动 {len(material.edits)} 处，记录 {len(material.records)} 条，全版 {len(page.text):,} 字"
    marks = _Marks(material)
    body = "\n".join(marks.block(block) for block in page.blocks)
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>校对报告 {name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>校对报告　{name}</h1>\n"
        f'<p class="sum">{changed}。<del>删去</del>，<ins>改入</ins>，<mark>未改的疑点</mark>。</p>\n'
        f'<div class="page">\n{body}\n</div>\n{"".join(_table(material))}</body>\n</html>\n'
    ).encode("utf-8", "replace")


def _table(material: Material) -> Iterator[str]:
    if not material.records:
        return
    yield "<table>\n<tr>" + "".join(f"<th>{column}</th>" for column in COLUMNS) + "</tr>\n"
    for row in rows(material):
        cells = ("" if cell is None else f"{cell:g}" if isinstance(cell, float) else escape(str(cell)) for cell in row)
        yield f'<tr id="r{row.number}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>\n"
    yield "</table>\n"


class _Marks:
    """Writes blocks with what was deleted, what came in, and what was left as it is."""

    def __init__(self, material: Material) -> None:
        self._text = material.page.text
        self._edits = material.edits
        self._ends = [edit.span.end for edit in material.edits]
        self._left = [(record.span, number) for number, record in enumerate(material.records, 1) if not record.edits]
        self._numbers: dict[Edit, int] = {}
        for number, record in enumerate(material.records, 1):
            for edit in record.edits:
                self._numbers.setdefault(edit, number)

    def block(self, block: Block) -> str:
        tag = TAGS.get(block.kind, "p")
        own = "" if tag != "p" or block.kind is BlockKind.BODY else f' class="{block.kind.value}"'
        return f"<{tag}{own}>{''.join(self._inside(block.span))}</{tag}>"

    def _inside(self, span: Span) -> Iterator[str]:
        at = span.start
        for edit in self._edits[bisect_right(self._ends, span.start - 1) :]:
            if edit.span.start > span.end:
                break
            start, end = max(edit.span.start, span.start), min(edit.span.end, span.end)
            if edit.span.start < span.start and edit.span.end == span.start:
                continue  # it only took the break before this block out, and was shown there
            if start >= at:
                yield from self._plain(at, start)
                begins, breaks = edit.span.start >= span.start, edit.span.end > span.end
                yield self._changed(edit, start, end, begins=begins, breaks=breaks)
                at = end
        yield from self._plain(at, span.end)

    def _changed(self, edit: Edit, start: int, end: int, *, begins: bool, breaks: bool) -> str:
        gone = escape(self._text[start:end]) + ("¶" if breaks else "")
        made = f"<del>{gone}</del>" if gone else ""
        if begins:
            made += f"<ins>{escape(edit.replacement).replace(chr(10), '¶<br>')}</ins>" if edit.replacement else ""
            made += self._link(self._numbers.get(edit))
        return made

    def _link(self, number: int | None) -> str:
        return "" if number is None else f'<sup><a href="#r{number}">{number}</a></sup>'

    def _plain(self, start: int, end: int) -> Iterator[str]:
        for span, number in self._left:
            if start <= span.start < end:
                stop = min(span.end, end)
                yield escape(self._text[start : span.start])
                yield f"<mark>{escape(self._text[span.start : stop])}</mark>{self._link(number)}"
                start = stop
        yield escape(self._text[start:end])
