"""`proofreader export`: the page with the decisions of its sidecar."""

import argparse
import sys
from pathlib import Path

from proofreader.app.session import Session
from proofreader.cli.errors import CommandError
from proofreader.cli.files import put, put_in_folder
from proofreader.cli.review import reviewed
from proofreader.formats.apart import apart_line
from proofreader.formats.export import FORMATS

LISTED = 20
"""Characters to look after (补字) that are named on standard error."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("page", metavar="版面", help="版面文件；“-”表示标准输入（UTF-8 文本）")
    parser.add_argument("--to", choices=FORMATS, required=True, help="导出成什么")
    parser.add_argument("--accept", choices=("safe", "all"), help="未处理的疑点也接受：安全项，或全部")
    parser.add_argument("--profile", metavar="方案", help="txt 的导出方案：方正、通用等，或 profiles.toml 里自己的方案")
    parser.add_argument("-o", dest="output", metavar="文件", help="写到文件；“-”表示标准输出（默认）")


def run(arguments: argparse.Namespace) -> int:
    """Write the export; 0 when done. Raises CommandError."""
    if arguments.profile is not None and arguments.to != "txt":
        raise CommandError("--profile 只用于 --to txt")
    with reviewed(arguments.page, read_only=True, checked=arguments.accept is not None) as session:
        if arguments.profile is not None:
            return _lay_out(session, arguments)
        data = session.export(arguments.to, arguments.accept or "none")
        apart = apart_line(session.page, session.edits(arguments.accept or "none"), arguments.to)
    put(data, arguments.output, [arguments.page])
    if apart:
        print(f"proofreader：{apart}", file=sys.stderr)
    return 0


def _lay_out(session: Session, arguments: argparse.Namespace) -> int:
    """Write the text of a profile: to a file, several files as a zip, or into a folder that is there."""
    from proofreader.app.profiles import profile_named

    laid = session.lay_out(profile_named(arguments.profile), arguments.accept or "none")
    if arguments.output and (Path(arguments.output).is_dir() or arguments.output.endswith(("/", "\\"))):
        put_in_folder(laid.files, Path(arguments.output), [arguments.page])
    else:
        put(laid.as_bytes(), arguments.output, [arguments.page])
    if laid.missing:
        shown = "、".join(f"{one.char}（U+{ord(one.char):04X}，{one.reason}）" for one in laid.missing[:LISTED])
        more = f"等 {len(laid.missing)} 个" if len(laid.missing) > LISTED else ""
        print(f"proofreader：补字：{shown}{more}", file=sys.stderr)
    return 0
