"""Findings as one HTML page that stands alone: no scripts, nothing fetched."""

from collections.abc import Sequence
from html import escape

from proofreader.app.reference import FAMILIES, SEVERITIES
from proofreader.cli.report import Report
from proofreader.core.finding import Finding

STYLE = """
body{font:16px/1.7 "Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;margin:2em auto;max-width:60em;padding:0 1em;
color:#1f1b16;background:#fffdf8}
h1{font-size:1.3em;margin:2em 0 .3em}p.sum{color:#6b6257}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4em .6em;
border-bottom:1px solid #e0d9cc}
.error{color:#b3261e}.warning{color:#8a5a00}.advice{color:#0b57a4}
del{color:#b3261e}ins{color:#0b6b3a;text-decoration:underline}small{color:#6b6257}
@media(prefers-color-scheme:dark){body{color:#e6e1d9;background:#1e1f22}th,td{border-color:#44464a}.error,del{color:#ff8a80}
.warning{color:#ffc56b}.advice{color:#8ab4f8}ins{color:#7fd6a4}p.sum,small{color:#a8a29a}}
"""


def html(reports: Sequence[Report]) -> bytes:
    """A table of findings for each page."""
    body = "".join(_page(report) for report in reports)
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>校对疑点</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    ).encode("utf-8", "replace")


def _page(report: Report) -> str:
    findings = report.result.findings
    summary = f"{len(findings)} 处疑点" if findings else "没有疑点"
    head = f'<h1>{escape(report.name)}</h1>\n<p class="sum">{summary}，{len(report.page.text):,} 字</p>\n'
    if not findings:
        return head
    rows = "".join(_row(report, finding) for finding in findings)
    return head + f"<table>\n<tr><th>行</th><th>级别</th><th>原文与改法</th><th>说明</th></tr>\n{rows}</table>\n"


def _row(report: Report, finding: Finding) -> str:
    line = report.place(report.source_of(finding.span).start).line
    quote = escape(report.quote(finding)).replace("\n", "¶<br>")
    fixes = "".join(
        f"<br>＋ <ins>{escape(report.becomes(finding, suggestion)) or '（删去）'}</ins>"
        for suggestion in finding.suggestions
    )
    context = f"{escape(report.before(finding))}<del>{quote or '‸'}</del>{escape(report.after(finding))}"
    family = FAMILIES.get(finding.family, finding.family)
    return (
        f'<tr id="{escape(finding.id)}"><td>{line}</td>'
        f'<td class="{finding.severity.value}">{SEVERITIES[finding.severity]}<br>{escape(family)}</td>'
        f"<td>{context}{fixes}</td>"
        f"<td>{escape(finding.message)}<br><small>{escape(finding.why)}<br>{escape(finding.check)}</small></td></tr>\n"
    )
