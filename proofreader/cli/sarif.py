"""Findings as SARIF 2.1.0, which editors and code review tools read."""

import json
from collections.abc import Sequence
from pathlib import Path

from proofreader import __version__
from proofreader.checks.catalog import CHECKS
from proofreader.cli.report import Report
from proofreader.core.finding import Finding, Severity, Suggestion
from proofreader.core.span import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(reports: Sequence[Report]) -> bytes:
    """One run over all pages."""
    infos = {check.info.id: check.info for check in CHECKS}
    used = sorted({finding.check for report in reports for finding in report.result.findings})
    rules = [
        {
            "id": name,
            "shortDescription": {"text": infos[name].title},
            "fullDescription": {"text": infos[name].why},
            "defaultConfiguration": {"level": LEVELS[infos[name].severity]},
        }
        for name in used
        if name in infos
    ]
    order = {str(rule["id"]): index for index, rule in enumerate(rules)}
    made = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "proofreader",
                        "version": __version__,
                        "semanticVersion": __version__,
                        "language": "zh-CN",
                        "rules": rules,
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(report, finding, order) for report in reports for finding in report.result.findings
                ],
            }
        ],
    }
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _result(report: Report, finding: Finding, order: dict[str, int]) -> dict[str, object]:
    made: dict[str, object] = {
        "ruleId": finding.check,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message or finding.why},
        "locations": [
            {"physicalLocation": {"artifactLocation": _artifact(report), "region": _region(report, finding.span)}}
        ],
        "partialFingerprints": {"proofreader/v1": finding.id},
        "rank": round(finding.confidence * 100, 1),
    }
    if finding.check in order:
        made["ruleIndex"] = order[finding.check]
    if finding.suggestions:
        made["fixes"] = [_fix(report, suggestion) for suggestion in finding.suggestions]
    return made


def _artifact(report: Report) -> dict[str, object]:
    path = report.page.path
    if path is None:
        return {"uri": "stdin:"}
    return {"uri": path.as_uri() if path.is_absolute() else _relative(path)}


def _relative(path: Path) -> str:
    from urllib.parse import quote

    return quote(path.as_posix())


def _region(report: Report, span: Span) -> dict[str, int]:
    source = report.source_of(span)
    start, end = report.place(source.start), report.place(source.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(report: Report, suggestion: Suggestion) -> dict[str, object]:
    replacements = [
        {"deletedRegion": _region(report, edit.span), "insertedContent": {"text": edit.replacement}}
        for edit in suggestion.edits
    ]
    made: dict[str, object] = {
        "artifactChanges": [{"artifactLocation": _artifact(report), "replacements": replacements}]
    }
    if suggestion.label:
        made["description"] = {"text": suggestion.label}
    return made
