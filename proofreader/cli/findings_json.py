"""Findings as JSON, schema `proofreader.findings/1`: a contract with other programs."""

import json
from collections import Counter
from collections.abc import Sequence

from proofreader.cli.report import Report
from proofreader.core.finding import Finding, Severity
from proofreader.formats.export import page_record, span_record

SCHEMA = "proofreader.findings/1"


def findings_json(reports: Sequence[Report], *, several: bool) -> bytes:
    """One object, or an array of objects where several pages were asked for."""
    made = [report_record(report) for report in reports]
    text = json.dumps(made if several else made[0], ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "replace")


def report_record(report: Report) -> dict[str, object]:
    """The object of one page."""
    findings = report.result.findings
    families = Counter(finding.family for finding in findings)
    severities = Counter(finding.severity for finding in findings)
    return {
        "schema": SCHEMA,
        "page": page_record(report.page),
        "findings": [_finding(report, finding) for finding in findings],
        "stats": {
            "seconds": round(report.result.seconds, 6),
            "checks": report.result.checks,
            "by_family": dict(sorted(families.items())),
            "by_severity": {severity.value: severities[severity] for severity in Severity},
        },
    }


def _finding(report: Report, finding: Finding) -> dict[str, object]:
    source = report.page.source
    return {
        "id": finding.id,
        "check": finding.check,
        "family": finding.family,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 4),
        "start": finding.span.start,
        "end": finding.span.end,
        "source": span_record(source.to_source(finding.span)),
        "text": report.quote(finding),
        "message": finding.message,
        "why": finding.why,
        "group": finding.group,
        "suggestions": [
            {
                "label": suggestion.label,
                "safety": suggestion.safety.value,
                "text": report.becomes(finding, suggestion),
                "edits": [
                    {
                        "start": edit.span.start,
                        "end": edit.span.end,
                        "replacement": edit.replacement,
                        "source": span_record(source.to_source(edit.span)),
                    }
                    for edit in suggestion.edits
                ],
            }
            for suggestion in finding.suggestions
        ],
    }
