"""`proofreader train`: a language model from a newspaper's own plain text."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from proofreader.cli.errors import CommandError
from proofreader.formats.reasons import reason_of
from proofreader.spelling.training import Source

EVERY = 0.2
"""Seconds between two states of the progress line."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument(
        "corpus", nargs="+", metavar="语料", help="UTF-8 纯文本，一行一段；可写成 文件=权重（权重默认 1）"
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="目录", help="模型目录；已有的模型会被换掉")


def run(arguments: argparse.Namespace) -> int:
    """Train into a folder that takes the name asked for only when it is whole; stopped midway nothing is changed."""
    from proofreader.spelling.train import train

    sources = [_source(word) for word in arguments.corpus]
    output: Path = arguments.output
    if output.exists() and not _may_be_replaced(output):
        raise CommandError(f"{output} 里有别的文件，请换一个空的或新的目录")
    progress, done = _line()
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{output.name}-", dir=output.parent) as scratch:
            made = Path(scratch) / "model"
            try:
                train(sources, made, progress, scratch=Path(scratch))
            except (ValueError, IndexError) as error:
                raise CommandError("语料太少，训练不出模型，请给几兆以上的文本") from error
            _replace(made, output)
    except OSError as error:
        raise CommandError(f"模型写不出来：{error.filename or output}（{reason_of(error)}）") from error
    finally:
        done()
    size = sum(file.stat().st_size for file in output.iterdir()) / 1e6
    print(f"模型已写入 {output}（{size:.1f} MB）")
    return 0


def _source(word: str) -> Source:
    path, mark, weight = word.rpartition("=")
    if mark and not Path(word).exists():
        try:
            value = float(weight)
        except ValueError:
            value = 0.0
        if not 0 < value < float("inf"):
            raise CommandError(f"权重应当是正数：{word}")
        source = Source(Path(path), value)
    else:
        source = Source(Path(word))
    if not source.path.is_file():
        raise CommandError(f"没有这个文件：{source.path}")
    return source


def _may_be_replaced(output: Path) -> bool:
    """Whether a place holds nothing, or a model: nobody's other files are taken away."""
    return output.is_dir() and ((output / "ngram.json").exists() or not any(output.iterdir()))


def _replace(made: Path, output: Path) -> None:
    """Put the files in place, the one without which a folder is no model last."""
    output.mkdir(exist_ok=True)
    for file in sorted(made.iterdir(), key=lambda file: file.name == "ngram.json"):
        file.replace(output / file.name)


def _line() -> tuple[Callable[[str, float], None], Callable[[], None]]:
    """What shows progress on one line of standard error, and what ends that line."""
    last = [0.0]

    def progress(what: str, share: float) -> None:
        now = time.monotonic()
        if now - last[0] >= EVERY or share >= 1:
            last[0] = now
            print(f"\r{share:4.0%} {what}    ", end="", file=sys.stderr, flush=True)

    def done() -> None:
        if last[0]:
            print(file=sys.stderr)

    return progress, done
