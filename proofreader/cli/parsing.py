"""argparse that speaks Chinese and reports what is wrong in one line."""

import argparse
import re
from typing import NoReturn

from proofreader.cli.errors import CommandError

_MESSAGES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.*)", r"缺少 \1"),
    (r"unrecognized arguments: (.*)", r"不认识的参数：\1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1 不能是 \2，可以是 \3"),
    (r"argument (.*?): invalid (?:int|_\w+|float) value: (.*)", r"\1 应当是数字，不能是 \2"),
    (r"argument (.*?): expected (?:one argument|at least one argument)", r"\1 后面要有内容"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 不能和 \2 一起用"),
    (r"one of the arguments (.*) is required", r"要有其中一项：\1"),
    (r"ambiguous option: (.*?) could match (.*)", r"\1 不明确，可能是 \2"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 后面不要内容：\2"),
)


class Parser(argparse.ArgumentParser):
    """A parser whose help is Chinese and whose errors are CommandError."""

    def __init__(self, *, prog: str, description: str = "", help: str = "") -> None:  # noqa: A002  # argparse names it
        super().__init__(
            prog=prog,
            description=description or help,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> NoReturn:
        """Raises CommandError."""
        for pattern, chinese in _MESSAGES:
            if match := re.fullmatch(pattern, message):
                message = match.expand(chinese)
                break
        raise CommandError(f"命令写得不对：{message}（用 {self.prog} --help 看用法）")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, prefix or "用法：")
