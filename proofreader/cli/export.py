"""`proofreader export`: the page with the decisions of its sidecar."""

import argparse

from proofreader.cli.files import put
from proofreader.cli.review import reviewed
from proofreader.formats.export import FORMATS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("page", metavar="版面", help="版面文件；“-”表示标准输入（UTF-8 文本）")
    parser.add_argument("--to", choices=FORMATS, required=True, help="导出成什么")
    parser.add_argument("--accept", choices=("safe", "all"), help="未处理的疑点也接受：安全项，或全部")
    parser.add_argument("-o", dest="output", metavar="文件", help="写到文件；“-”表示标准输出（默认）")


def run(arguments: argparse.Namespace) -> int:
    """Write the export; 0 when done."""
    with reviewed(arguments.page, read_only=True, checked=arguments.accept is not None) as session:
        data = session.export(arguments.to, arguments.accept or "none")
    put(data, arguments.output, [arguments.page])
    return 0
