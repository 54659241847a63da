"""`proofreader rules`: every check with its reason and examples."""

import argparse
import json
import sys
from pathlib import Path

from proofreader.app.reference import FAMILIES, SEVERITIES, all_infos, reference_markdown, reference_record
from proofreader.cli.files import put


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="全部说明，Markdown 格式")
    form.add_argument("--json", action="store_true", help="全部说明，JSON 格式")
    form.add_argument("--test", nargs="+", type=Path, metavar="用语表", help="用条目自带的例子试本报用语表")
    parser.add_argument("-o", dest="output", metavar="文件", help="写到文件；“-”表示标准输出（默认）")


def run(arguments: argparse.Namespace) -> int:
    """Print the checks: 0. Of tables tried: 0 all entries passed, 1 some failed, 2 some cannot be used."""
    if arguments.test:
        return max(map(_try, arguments.test))
    if arguments.markdown:
        text = reference_markdown()
    elif arguments.json:
        text = json.dumps([reference_record(info) for info in all_infos()], ensure_ascii=False, indent=2) + "\n"
    else:
        text = "".join(
            f"{info.id:<40} {SEVERITIES[info.severity]} {FAMILIES[info.family.value]} {info.title}\n"
            for info in all_infos()
        )
    put(text.encode(), arguments.output, ())
    return 0


def _try(path: Path) -> int:
    from proofreader.app.house_testing import try_table

    test = try_table(path)
    for fault in test.table.faults:
        print(f"proofreader：{fault}", file=sys.stderr)
    for one in test.tried:
        print(f"{'不通过' if one.problem else '通过　'} 第{one.origin.line}行 {one.what}" + f"　{one.problem}".rstrip())
    counts = "，".join(f"{kind} {number}" for kind, number in test.table.counts.items())
    passed = len(test.tried) - test.failed
    print(
        f"{path.name}：{counts or '没有条目'}；试了 {len(test.tried)} 条，通过 {passed} 条，{test.untried} 条没有例子"
    )
    return 2 if test.table.faults else int(test.failed > 0)
