"""Findings as text for people."""

from collections import Counter
from collections.abc import Iterator, Sequence

from proofreader.app.reference import SEVERITIES
from proofreader.cli.report import Report
from proofreader.core.finding import Finding, Severity, Suggestion

GROUPED = 4
"""So many findings of one group are listed one by one; of a larger group only the first."""


def plain(reports: Sequence[Report]) -> bytes:
    """One line a finding (file, line, column, severity, what, fix, check), a summary a page."""
    return "".join(line + "\n" for report in reports for line in _page(report)).encode("utf-8", "replace")


def _page(report: Report) -> Iterator[str]:
    findings = report.result.findings
    sizes = Counter(finding.group for finding in findings if finding.group)
    told: set[str] = set()
    for finding in findings:
        size = sizes[finding.group] if finding.group else 1
        if size > GROUPED:
            if finding.group in told:
                continue
            told.add(finding.group)
        more = f"（同类共 {size} 处）" if size > GROUPED else ""
        yield _line(report, finding) + more
    counts = Counter(finding.severity for finding in findings)
    parts = "，".join(f"{SEVERITIES[severity]} {counts[severity]}" for severity in Severity if counts[severity])
    summary = f"共 {len(findings)} 处疑点（{parts}）" if findings else "没有疑点"
    yield f"{report.name}：{summary}，{len(report.page.text):,} 字，{report.result.seconds:.2f} 秒"


def _line(report: Report, finding: Finding) -> str:
    place = report.place(report.source_of(finding.span).start)
    context = f"{report.before(finding)}[{_shown(report.quote(finding))}]{report.after(finding)}"
    fixes = [_fix(report, finding, suggestion) for suggestion in finding.suggestions[:3]]
    fix = f" → {' / '.join(fixes)}" if fixes else ""
    severity = SEVERITIES[finding.severity]
    head = f"{report.name}:{place.line}:{place.column}: {severity} {context}{fix}"
    return f"{head}  {finding.message}  [{finding.check} {finding.id}]"


def _fix(report: Report, finding: Finding, suggestion: Suggestion) -> str:
    """What the finding becomes; where the fix lies beside it, what is put in or struck out there."""
    becomes = report.becomes(finding, suggestion)
    if becomes != report.quote(finding):
        return _shown(becomes) or "（删去）"
    text = report.page.text
    return "，".join(
        f"（在“{_shown(text[max(0, edit.span.start - 4) : edit.span.start])}”后补{_shown(edit.replacement)}）"
        if edit.replacement
        else f"（删去{_shown(edit.span.of(text))}）"
        for edit in suggestion.edits
    )


def _shown(text: str) -> str:
    """On one line."""
    return text.replace("\n", "¶")
