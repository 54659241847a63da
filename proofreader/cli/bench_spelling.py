"""`proofreader bench spelling`: back ends side by side on sentence pairs."""

import argparse
from pathlib import Path

from proofreader.cli.errors import CommandError

BACKENDS = ("builtin", "pycorrector", "off")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of `bench spelling`."""
    parser.add_argument("files", nargs="*", type=Path, metavar="文件", help="UTF-8，每行“错句<制表符>正句”")
    parser.add_argument(
        "--clean", type=Path, action="append", default=[], metavar="文件", help="正确的句子，一行一句；可写几次"
    )
    parser.add_argument(
        "--plant", type=Path, action="append", default=[], metavar="语料", help="在语料留出的句子里自造各类错误，一起量"
    )
    parser.add_argument("--spelling", default="builtin", metavar="后端", help=f"用逗号隔开：{'、'.join(BACKENDS)}")
    parser.add_argument("--models", type=Path, metavar="目录", help="pycorrector 的模型所在目录")


def run(arguments: argparse.Namespace) -> int:
    """Print the table: each back end on each file."""
    from proofreader.spelling.evaluate import table

    names = [name.strip() for name in arguments.spelling.replace("，", ",").split(",") if name.strip()]
    for name in names:
        if name not in BACKENDS:
            raise CommandError(f"没有这个后端：{name}，可以是 {'、'.join(BACKENDS)}")
    if not names:
        raise CommandError("--spelling 后面要有后端的名字")
    files = [*arguments.files, *arguments.clean]
    if not files and not arguments.plant:
        raise CommandError("要有错句、正句对照的文件，或用 --plant 给出语料")
    for file in (*files, *arguments.plant):
        if not file.is_file():
            raise CommandError(f"没有这个文件：{file}")
    if files:
        for line in table(names, files, arguments.models):
            print(line, flush=True)
    if arguments.plant:
        _planted(names, arguments.plant, arguments.models)
    return 0


def _planted(names: list[str], corpora: list[Path], models: Path | None) -> None:
    from proofreader.core.resources import resource
    from proofreader.spelling.backend import BackendError, load_backend
    from proofreader.spelling.evaluate_planted import PER_FILE, fresh_sentences, measure_planted
    from proofreader.spelling.model import load_parts

    shipped = resource("models", "spelling")
    parts = load_parts(shipped, shipped / "confusions.npz")
    sentences = [one for path in corpora for one in fresh_sentences(path, PER_FILE)]
    for name in names:
        print(f"== {name}")
        try:
            backend = load_backend(name, models if name == "pycorrector" else None, adapts=False)
        except BackendError as error:
            print(error)
            continue
        for line in measure_planted(backend, parts, sentences).lines():
            print(line, flush=True)
