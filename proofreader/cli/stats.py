"""`proofreader stats`: findings, decisions and the error rate of pages."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from proofreader.app.rate import session_rate
from proofreader.app.reference import FAMILIES, SEVERITIES
from proofreader.app.session import Session
from proofreader.cli.files import pages_in
from proofreader.cli.review import reviewed
from proofreader.core.finding import Severity
from proofreader.formats.errors import PageError
from proofreader.formats.sidecar import SidecarError

FAILED = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("pages", nargs="+", metavar="版面或文件夹", help="版面文件，或装着版面的文件夹")


def run(arguments: argparse.Namespace) -> int:
    """Print figures for each page; 2 when one of them could not be read (the others still are)."""
    failed = False
    for path in pages_in(arguments.pages):
        try:
            with reviewed(str(path), read_only=True) as session:
                print("\n".join(_lines(path, session)))
        except (PageError, SidecarError) as error:
            failed = True
            print(f"proofreader：{error}", file=sys.stderr)
    return FAILED if failed else 0


def _lines(path: Path, session: Session) -> Iterator[str]:
    counts = session.counts
    findings = [entry.finding for entry in session.entries if not entry.is_hand]
    severities = Counter(finding.severity for finding in findings)
    families = Counter(finding.family for finding in findings)
    yield f"{path}：{session.characters:,} 字，{len(session.page.articles)} 篇稿件"
    grades = [f"{SEVERITIES[severity]} {severities[severity]}" for severity in Severity if severities[severity]]
    yield f"  疑点 {counts.total}" + (f"（{'，'.join(grades)}）" if grades else "")
    for family, number in families.most_common():
        yield f"    {FAMILIES.get(family, family)} {number}"
    yield (
        f"  待处理 {counts.open}，接受 {counts.accepted}，拒绝 {counts.rejected}，手改 {counts.edited + counts.hand}，"
        f"存疑 {counts.deferred}"
    )
    rate = session_rate(session)
    if rate is None:
        yield "  差错率 —（还没有确认的差错）"
    else:
        kind = "" if rate.official else "，按文字数计，仅供参考"
        yield f"  差错率 万分之 {rate.per_ten_thousand:.2f}（加权 {rate.weighted:g} 个{kind}）"
