"""`proofreader train`: a language model from a newspaper's own plain text."""

import argparse
import tempfile
from pathlib import Path

from proofreader.cli.errors import CommandError
from proofreader.cli.progress import ProgressLine
from proofreader.formats.reasons import reason_of
from proofreader.spelling.training import Progress, Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument(
        "corpus", nargs="+", metavar="语料", help="UTF-8 纯文本，一行一段；可写成 文件=权重（权重默认 1）"
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="目录", help="模型目录；已有的模型会被换掉")
    parser.add_argument(
        "--sets",
        type=Path,
        metavar="文件",
        help="本报要分辨的易混词，一行一组，用空格隔开，如“审定 审订”；从语料里学会怎么分",
    )


def run(arguments: argparse.Namespace) -> int:
    """Train into a folder that takes the name asked for only when it is whole; stopped midway nothing is changed."""
    from proofreader.spelling.train import train

    sources = [_source(word) for word in arguments.corpus]
    sets = _sets(arguments.sets)
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
                learned = _learn(sources, sets, made, progress, Path(scratch)) if sets else ""
            except (ValueError, IndexError) as error:
                raise CommandError("语料太少，训练不出模型，请给几兆以上的文本") from error
            _replace(made, output)
    except OSError as error:
        raise CommandError(f"模型写不出来：{error.filename or output}（{reason_of(error)}）") from error
    finally:
        line.end()
    size = sum(file.stat().st_size for file in output.iterdir()) / 1e6
    print(f"模型已写入 {output}（{size:.1f} MB）{learned}")
    return 0


def _sets(path: Path | None) -> list[tuple[str, ...]]:
    from proofreader.spelling.house_sets import read_sets

    if path is None:
        return []
    try:
        sets = read_sets(path)
    except (OSError, ValueError) as error:
        raise CommandError(f"易混词表读不出来：{path}（应当是 UTF-8 文本）") from error
    if not sets:
        raise CommandError(f"易混词表里没有词组：{path}；一行一组，用空格隔开")
    return sets


def _learn(sources: list[Source], sets: list[tuple[str, ...]], folder: Path, progress: Progress, work: Path) -> str:
    """Learn sets of words into the model; the line that says which."""
    from proofreader.core.resources import resource
    from proofreader.spelling.house_sets import learn_sets

    learned = learn_sets(sources, sets, resource("models", "spelling"), folder, progress, work)
    said = f"，学会分辨 {len(learned.words)} 个易混词"
    return f"{said}；语料里太少或词典里没有：{'、'.join(learned.left_out)}" if learned.left_out else said


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
