"""The reference of all checks, made from what they say about themselves; shown by the help window and `rules`."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from proofreader.checks.contract import Check, CheckInfo, Family
from proofreader.core.finding import Severity

SEVERITIES = MappingProxyType({Severity.ERROR: "错误", Severity.WARNING: "疑误", Severity.ADVICE: "建议"})
FAMILIES = MappingProxyType(
    {
        Family.DUPLICATION.value: "重复",
        Family.NUMBERING.value: "序号",
        Family.MIXED_LANGUAGE.value: "夹杂",
        Family.PUNCTUATION.value: "标点",
        Family.SCRIPT.value: "繁异体",
        Family.STRUCTURE.value: "断段",
        Family.NUMBERS.value: "数字",
        Family.DATES.value: "日期",
        Family.PHRASES.value: "提法",
        Family.CONFUSABLES.value: "易错词",
        Family.SPELLING.value: "错别字",
        Family.CONSISTENCY.value: "统一",
        Family.STYLE.value: "语句",
    }
)


def reference_markdown(checks: Iterable[Check]) -> str:
    """Every check in Markdown, by family: what it finds, why, by which source, wrong and right examples."""
    infos = [check.info for check in checks]
    lines = ["# 检查一览", "", f"共 {len(infos)} 项检查。", ""]
    for family, title in FAMILIES.items():
        own = [info for info in infos if info.family == family]
        if own:
            lines += [f"## {title}（{family}）", ""]
        for info in own:
            lines += _entry(info)
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(info: CheckInfo) -> Iterator[str]:
    yield from (f"### {info.title}", "")
    yield from (f"`{info.id}`，{SEVERITIES[info.severity]}，把握 {info.confidence:.0%}", "")
    yield from (info.why, "")
    if info.source:
        yield from (f"依据：{info.source}", "")
    if info.examples:
        for wrong, right in info.examples:
            yield f"- 误：{_code(wrong)}"
            yield f"  正：{_code(right)}" if right != wrong else "  （没有现成的改法）"
        yield ""
    if info.allows:
        yield "不算错：" + "；".join(map(_code, info.allows))
        yield ""


def _code(text: str) -> str:
    """An example on one line, shown exactly."""
    shown = text.replace("\n", "¶")
    fence = "``" if "`" in shown else "`"
    return f"{fence} {shown} {fence}" if "`" in shown else f"{fence}{shown}{fence}"


def reference_record(check: Check) -> dict[str, object]:
    """One check as JSON has it."""
    info = check.info
    return {
        "id": info.id,
        "family": info.family.value,
        "title": info.title,
        "why": info.why,
        "source": info.source,
        "severity": info.severity.value,
        "confidence": info.confidence,
        "examples": [{"wrong": wrong, "right": right} for wrong, right in info.examples],
        "allows": list(info.allows),
    }
