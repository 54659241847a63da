"""`proofreader rules`: every check with its reason and examples."""

import argparse
import json

from proofreader.app.reference import FAMILIES, SEVERITIES, reference_markdown, reference_record
from proofreader.checks.catalog import CHECKS
from proofreader.cli.files import put


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="全部说明，Markdown 格式")
    form.add_argument("--json", action="store_true", help="全部说明，JSON 格式")
    parser.add_argument("-o", dest="output", metavar="文件", help="写到文件；“-”表示标准输出（默认）")


def run(arguments: argparse.Namespace) -> int:
    """Print the checks."""
    if arguments.markdown:
        text = reference_markdown(CHECKS)
    elif arguments.json:
        text = json.dumps([reference_record(check) for check in CHECKS], ensure_ascii=False, indent=2) + "\n"
    else:
        text = "".join(
            f"{check.info.id:<40} {SEVERITIES[check.info.severity]} {FAMILIES[check.info.family.value]} "
            f"{check.info.title}\n"
            for check in CHECKS
        )
    put(text.encode(), arguments.output, ())
    return 0
