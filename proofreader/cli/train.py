"""`proofreader train`: a language model from a newspaper's own plain text."""

import argparse
import tempfile
from pathlib import Path

from proofreader.cli.errors import CommandError
from proofreader.cli.progress import ProgressLine
from proofreader.formats.reasons import reason_of
from proofreader.spelling.training import Source


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
    line = ProgressLine(always=True)  # it takes minutes, and a log may want to know

    def progress(what: str, share: float) -> None:
        line.show(f"{share:4.0%} {what}", at_once=share >= 1)

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
        line.end()
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
