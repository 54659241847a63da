"""`proofreader verify`, 核红: is every decided edit made in the new proof, and nothing else changed?"""

import argparse

from proofreader.app.verify import Verification, verify
from proofreader.cli.files import open_page
from proofreader.cli.review import reviewed
from proofreader.core.span import Span

AROUND = 12
"""Characters shown on either side of a place."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("page", metavar="版面", help="校过的版面文件，旁边有校样记录")
    parser.add_argument("proof", metavar="新样", help="改样之后的新版面文件；“-”表示标准输入")


def run(arguments: argparse.Namespace) -> int:
    """Print what is missing and what else changed; 0 when the new proof is as decided, 1 when not."""
    proof = open_page(arguments.proof)
    with reviewed(arguments.page, read_only=True, checked=False) as session:
        page, edits = session.page, session.edits()
    result = verify(page, edits, proof)
    for edit in result.missed:
        was = edit.span.of(page.text)
        print(f"未改：{_around(page.text, edit.span)}，应将“{_shown(was)}”改为“{_shown(edit.replacement)}”")
    for stray in result.strays:
        place = _around(result.expected, stray.span)
        print(f"多改：{place}，“{_shown(stray.was)}”变成了“{_shown(stray.now)}”")
    print(_summary(result))
    return 0 if result.clean else 1


def _summary(result: Verification) -> str:
    total = len(result.made) + len(result.missed)
    if result.clean:
        return f"核红通过：{total} 处改动都已改到，没有别的变化"
    made, missed, strays = len(result.made), len(result.missed), len(result.strays)
    return f"核红：{total} 处改动改到 {made} 处，未改 {missed} 处，另有 {strays} 处多改"


def _around(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    return _shown(f"…{before}[{span.of(text)}]{after}…")


def _shown(text: str) -> str:
    return text.replace("\n", "¶")
