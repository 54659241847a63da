"""`proofreader bench`: the figures that the README and the closing notes quote."""

import argparse
import sys
from pathlib import Path

from proofreader.cli import bench_spelling
from proofreader.core.finding import Suggestion
from proofreader.core.resources import resource


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `bench page`, `bench clean` and `bench house`; without either the shipped sample page is timed."""
    kinds = parser.add_subparsers(dest="kind", metavar="page|clean|house|desk|spelling")
    bench_spelling.add_arguments(kinds.add_parser("spelling", help="错别字模型在错句、正句对照上改对多少、误改多少"))
    page = kinds.add_parser("page", help="一个版面读、查各用多少时间，整条命令冷启动用多少时间")
    page.add_argument("page", nargs="?", type=Path, help="版面文件；不写就用自带的示例版面")
    house = kinds.add_parser("house", help="四万个名字的本报用语表装入要多久，检查慢多少")
    house.add_argument("page", nargs="?", type=Path, help="版面文件；不写就用自带的示例版面")
    house.add_argument("--names", type=int, default=40_000, help="多少个名字（默认 40000）")
    desk = kinds.add_parser(
        "desk", help="窗口多快：打开、第一批疑点、打字、处理（需要图形界面，或用 QT_QPA_PLATFORM=offscreen）"
    )
    desk.add_argument("--sizes", type=int, nargs="+", default=[10_000, 200_000], help="版面各有多少字")
    clean = kinds.add_parser("clean", help="在没有错的文本上误报多少（每一万字），并抽样列出")
    clean.add_argument("files", nargs="+", type=Path, help="UTF-8 文本，一段一行")
    clean.add_argument("--megabytes", type=float, default=1.0, help="每个文件读多少兆（默认 1）")
    clean.add_argument("--start", type=float, default=0.0, help="从第几兆读起")
    clean.add_argument("--only", default="", help="只跑这些类别或检查，逗号分隔")
    clean.add_argument("--spelling", default="off", choices=("off", "builtin", "pycorrector"), help="错别字模型也查")
    clean.add_argument("--advice", action="store_true", help="连同提示级")
    clean.add_argument("--sample", type=int, default=0, help="抽样列出多少处")
    clean.add_argument("--seed", type=int, default=1, help="抽样的种子")


def run(arguments: argparse.Namespace) -> int:
    """Print the figures; 0 when done. Raises PageError, ConfigError and OSError for what cannot be measured."""
    if arguments.kind == "spelling":
        return bench_spelling.run(arguments)
    if arguments.kind == "clean":
        return _clean(arguments)
    if arguments.kind == "desk":
        return _desk(arguments.sizes)
    if arguments.kind == "house":
        return _house(arguments.page or resource("samples", "sample.md"), arguments.names)
    return _page(getattr(arguments, "page", None) or resource("samples", "sample.md"))


def _page(path: Path) -> int:
    from proofreader.app.bench import time_page

    timing = time_page(path)
    print(f"{path.name}：{timing.characters:,} 字，{timing.findings} 处疑点（各取中位数）")
    print(f"  读入            {timing.read * 1000:8.1f} 毫秒")
    print(f"  检查（已预热）  {timing.check * 1000:8.1f} 毫秒")
    print(f"  整条命令冷启动  {timing.cold:8.2f} 秒")
    return 0


def _desk(sizes: list[int]) -> int:
    from proofreader.ui.latency import time_cold, time_desk  # Qt, only when asked for

    for size in sizes:
        window, findings, work = time_cold(size)
        timing = time_desk(size)
        print(f"{timing.characters:,} 字，{timing.findings:,} 处疑点（{timing.platform}）")
        print(f"  冷启动到窗口出现      {window:8.2f} 秒")
        print(f"  再到第一批疑点        {findings:8.2f} 秒，到此界面自己干活 {work:.2f} 秒")
        for name, (middle, high, most), (_, work, _) in (
            ("检查时打字到重画", timing.typing, timing.typing_work),
            ("处理到重画", timing.deciding, timing.deciding_work),
        ):
            print(f"  {name}　 中位 {middle:6.1f}　95% {high:6.1f}　最长 {most:6.1f} 毫秒，", end="")
            print(f"其中界面自己干活 95% {work:6.1f} 毫秒")
        sys.stdout.flush()
    return 0


def _house(path: Path, names: int) -> int:
    from proofreader.app.bench import time_house
    from proofreader.formats.reading import read_page

    timing = time_house(read_page(path), names)
    print(f"{path.name}，{timing.names:,} 个名字：")
    print(f"  装入        {timing.load:8.2f} 秒（只在改动后）")
    print(f"  检查，无表  {timing.plain * 1000:8.1f} 毫秒")
    print(f"  检查，有表  {timing.housed * 1000:8.1f} 毫秒（慢 {timing.slower:.1%}）")
    print(f"  表里的疑点  {timing.found:8}")
    return 0


def _clean(arguments: argparse.Namespace) -> int:
    from proofreader.app.bench import read_clean
    from proofreader.checks.catalog import CHECKS
    from proofreader.engine.config import make_config

    names = [name for name in arguments.only.split(",") if name]
    config = make_config(names, (), arguments.advice, (check.info.id for check in CHECKS))
    for path in arguments.files:
        report = read_clean(
            path, config, arguments.megabytes, arguments.sample, arguments.seed, arguments.start, arguments.spelling
        )
        total = sum(count for _, severity, count in report.rates if severity != "advice")
        print(
            f"{path.name}：{report.characters:,} 字，{report.seconds:.1f} 秒，"
            f"错误与警告共 {total} 处，每万字 {report.per_ten_thousand(total):.2f} 处"
        )
        for check, severity, count in report.rates:
            print(f"  {report.per_ten_thousand(count):8.3f}  {count:6}  {severity:8} {check}")
        for finding, context in report.samples:
            fix = _shown(finding.suggestions[0]) if finding.suggestions else "（无改法）"
            print(f"  - {finding.check}：{context}  → {fix}")
    sys.stdout.flush()
    return 0


def _shown(suggestion: Suggestion) -> str:
    return "；".join(f"“{edit.replacement}”" for edit in suggestion.edits[:3])
