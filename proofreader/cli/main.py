"""The command line: finds the command and runs it. Each command is a module that is imported when it is asked for."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from proofreader.cli.errors import CommandError
from proofreader.formats.reasons import reason_of

COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("check", "检查版面，列出疑点"),
    "decide": ("decide", "接受或拒绝疑点，记入校样记录"),
    "export": ("export", "按校样记录导出改好的文本"),
    "verify": ("verify", "核红：新样是否照决定改到，有没有多改"),
    "stats": ("stats", "各版的疑点、处理和差错率"),
    "rules": ("rules", "列出全部检查"),
    "train": ("train", "用自己的稿件训练错别字模型"),
    "bench": ("bench", "量速度，量误报"),
}
"""Command -> module in proofreader.cli with `add_arguments(parser)` and `run(arguments) -> int`, and what it does."""

FAILED = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 2, with one line on standard error, for anything that went wrong."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Chinese is no reason to fail
    try:
        status = _run(words)
        sys.stdout.flush()
    except SystemExit as exit_:  # argparse, after showing help
        return exit_.code if isinstance(exit_.code, int) else 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Who was reading has gone; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if "PROOFREADER_DEBUG" in os.environ:
            raise
        print(f"proofreader：{_line(error)}", file=sys.stderr)
        return FAILED
    return status


def _line(error: Exception) -> str:
    """One line for the user. Our own errors carry it; of others it says what Python says."""
    message = getattr(error, "message", None)
    if not isinstance(message, str):
        known = any(kind.__module__.startswith("proofreader.") for kind in type(error).__mro__)
        message = str(error) if known else _unforeseen(error)
    return " ".join(message.split("\n"))


def _unforeseen(error: Exception) -> str:
    if isinstance(error, OSError):
        name = f"：{error.filename}" if error.filename else ""
        return f"文件操作失败{name}（{reason_of(error)}）"
    return f"程序出错（{type(error).__name__}: {error}），请把这一行和版面文件发给开发者"


def _run(words: list[str]) -> int:
    if words and words[0] in COMMANDS:
        from proofreader.cli.parsing import Parser

        name, title = COMMANDS[words[0]]
        module = import_module(f"proofreader.cli.{name}")
        parser = Parser(prog=f"proofreader {words[0]}", description=title)
        module.add_arguments(parser)
        status: int = module.run(parser.parse_args(words[1:]))
        return status
    if words and words[0].startswith("-"):
        return _option(words[0])
    return _open_desk(words)


def _option(word: str) -> int:
    if word in ("-h", "--help"):
        print(usage())
        return 0
    if word in ("-V", "--version"):
        from proofreader import __version__

        print(f"proofreader {__version__}")
        return 0
    if word == "--self-check":
        from proofreader.ui.self_check import self_check

        self_check()
        print("自检通过：打开、查出、处理、导出，结果相符")
        return 0
    raise CommandError(f"不认识的选项：{word}（用 proofreader --help 看用法）")


def usage() -> str:
    """What the program says about itself."""
    lines = ["报纸版面校对：标出疑点，逐处接受或拒绝，导出干净文本。", "", "用法："]
    lines.append("  proofreader [版面…]          打开校对台")
    lines += [f"  proofreader {name:<16} {title}" for name, (_, title) in COMMANDS.items()]
    lines += ["", "每个命令都有自己的说明：proofreader 命令 --help"]
    lines += ["选项：-h 显示这份说明，-V 显示版本，--self-check 自检"]
    return "\n".join(lines)


def _open_desk(words: list[str]) -> int:
    for word in words:
        if not Path(word).exists():
            from difflib import get_close_matches  # takes 10 ms that no other way needs

            near = get_close_matches(word, COMMANDS, 1)
            hint = f"是不是要用命令 {near[0]}？" if near else "请检查文件名和所在文件夹"
            raise CommandError(f"没有这个文件：{word}，{hint}")
    from proofreader.app.worker import Worker

    with Worker() as worker:  # before Qt is loaded: it warms up meanwhile
        try:
            from proofreader.ui.main import main as open_desk
        except ImportError as error:
            raise CommandError(f"窗口打不开（{error}），可以先用 proofreader check 检查版面") from error
        return open_desk([Path(word) for word in words], worker)
