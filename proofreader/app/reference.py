"""The reference of all checks, made from what they say about themselves; shown by the help window and `rules`."""

import tomllib
from collections.abc import Iterator
from types import MappingProxyType

from proofreader.checks.contract import CheckInfo, Family
from proofreader.core.finding import Severity
from proofreader.core.resources import resource

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


EXAMPLES = 6
"""Examples and right texts of one check shown in the reference: checks made of word tables have hundreds."""
_INTRO = """\
每一项说明查什么、为什么、依据什么，附错的和对的例子。级别：错误几乎肯定是错，疑误多半是错，建议只是体例，平时不显示。
把握是一处提示确是差错的估计。检查名可以写在 `--only`、`--skip` 和设置的“不查的类型”里。
"""
_HOUSE = """\
## 本报自己的规定

报社可以自己写用语表，不用改程序，存盘就生效。文件放在版面所在的文件夹，或它上面三层以内的文件夹里：
`proofreader.toml`、名字以 `.rules.toml` 结尾的文件，或者文件夹 `校对规则`（也可以叫 `house`）里的 `.toml` 文件；
各人自己的放在设置文件夹里。名单可以是文本文件，一行一个，名字以 `.names.txt` 结尾，职务写在名字后面，用逗号隔开。
表里有写错的地方，会说明在哪一行，其余条目照常有效。用 `proofreader rules --test 文件` 逐条试过。样子：
"""


def all_infos() -> tuple[CheckInfo, ...]:
    """What every check says about itself: those of the catalogue, of the models, and of the house's own tables."""
    from proofreader.checks.catalog import CHECKS
    from proofreader.checks.house import INFOS as HOUSE
    from proofreader.checks.spelling.infos import INFOS as SPELLING

    known = {info.id: info for info in (*(check.info for check in CHECKS), *SPELLING, *HOUSE)}
    return tuple(known.values())


def info_of(check_id: str) -> CheckInfo | None:
    """What a check says about itself; None for one that is not known."""
    return next((info for info in all_infos() if info.id == check_id), None)


def reference_markdown() -> str:
    """Every check in Markdown, by family: what it finds, why, by which source, wrong and right examples; then the
    word tables and how a newspaper writes its own.
    """
    infos = all_infos()
    lines = ["# 检查一览", "", f"共 {len(infos)} 项检查。", "", *_INTRO.splitlines(), ""]
    for family, title in FAMILIES.items():
        own = [info for info in infos if info.family == family]
        if own:
            lines += [f"## {title}（{family}，{len(own)} 项）", ""]
        for info in own:
            lines += _entry(info)
    lines += ["## 词表", "", "| 词表 | 条数 |", "|---|---:|"]
    lines += [f"| {name} | {size:,} |" for name, size in table_sizes().items()]
    sample = resource("samples", "house.toml").read_text("utf-8").splitlines()
    lines += ["", *_HOUSE.splitlines(), "", "```toml", *sample, "```"]
    return "\n".join(lines).rstrip("\n") + "\n"


def table_sizes() -> dict[str, int]:
    """How many entries each word table of resources/rules has."""
    sizes = {}
    for path in sorted(resource("rules").glob("*.toml")):
        if path.name.startswith(_WORDS):
            sizes[path.stem] = _entries(tomllib.loads(path.read_text("utf-8")))
    return sizes


_WORDS = ("confusables-", "phrases-", "style-", "script-")


def _entries(value: object) -> int:
    """Tables in lists, wherever they stand."""
    if isinstance(value, dict):
        return sum(map(_entries, value.values()))
    return sum(isinstance(item, dict) for item in value) if isinstance(value, list) else 0


def _entry(info: CheckInfo) -> Iterator[str]:
    yield from (f"### {info.title}", "")
    yield from (f"`{info.id}`，{SEVERITIES[info.severity]}，把握 {info.confidence:.0%}", "")
    yield from (info.why, "")
    if info.source:
        yield from (f"依据：{info.source}", "")
    if info.examples:
        for wrong, right in info.examples[:EXAMPLES]:
            yield f"- 误：{_code(wrong)}"
            yield f"  正：{_code(right)}" if right != wrong else "  （没有现成的改法）"
        if len(info.examples) > EXAMPLES:
            yield f"- ……共 {len(info.examples)} 例"
        yield ""
    if info.allows:
        more = f"；……共 {len(info.allows)} 例" if len(info.allows) > EXAMPLES else ""
        yield "不算错：" + "；".join(map(_code, info.allows[:EXAMPLES])) + more
        yield ""


def _code(text: str) -> str:
    """An example on one line, shown exactly."""
    shown = text.replace("\n", "¶")
    fence = "``" if "`" in shown else "`"
    return f"{fence} {shown} {fence}" if "`" in shown else f"{fence}{shown}{fence}"


def reference_record(info: CheckInfo) -> dict[str, object]:
    """One check as JSON has it."""
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
