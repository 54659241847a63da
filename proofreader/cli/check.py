"""`proofreader check`: findings as text for people, as JSON, SARIF or HTML for other programs."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from proofreader.app.house import HouseShelf
from proofreader.app.whole import check_whole
from proofreader.cli.errors import CommandError
from proofreader.cli.files import STANDARD, open_page, pages_in, put
from proofreader.cli.progress import ProgressLine
from proofreader.cli.report import Report
from proofreader.engine.config import CheckConfig, load_config, make_config
from proofreader.formats.errors import PageError

FORMATS = ("text", "json", "sarif", "html")
SPELLING = ("off", "builtin", "pycorrector")
FOUND, CLEAN, FAILED, INTERRUPTED = 1, 0, 2, 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("pages", nargs="+", metavar="版面或文件夹", help="版面文件，或一期的文件夹；“-”表示标准输入")
    parser.add_argument("--format", choices=FORMATS, default="text", help="输出格式，默认 text")
    parser.add_argument("--only", default="", metavar="类别或检查", help="只查这些，用逗号隔开")
    parser.add_argument("--skip", default="", metavar="类别或检查", help="不查这些，用逗号隔开")
    parser.add_argument(
        "--spelling", choices=SPELLING, default="builtin", help="错别字模型：不用、自带（默认）、pycorrector（另装）"
    )
    parser.add_argument("--config", type=Path, metavar="文件", help="配置文件（TOML：only、skip、advice）")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="同时检查几个版面，默认 1")
    parser.add_argument("-o", dest="output", metavar="文件", help="写到文件；“-”表示标准输出（默认）")


def run(arguments: argparse.Namespace) -> int:
    """Check the pages: 0 nothing found, 1 something found, 2 a page could not be read (the others still are), 130
    stopped by the user: what was checked until then is written all the same.
    """
    if arguments.jobs < 1:
        raise CommandError("--jobs 至少是 1")
    names = [str(path) for path in pages_in(arguments.pages)]
    several = len(names) > 1 or any(Path(name).is_dir() for name in arguments.pages)
    config = _config(arguments)
    reports: list[Report] = []
    failed, told = False, dict[str, None]()
    line = ProgressLine()
    stopped, done = False, 0
    try:
        _say(line, names, 0)
        for done, made in enumerate(_reports(names, config, arguments.spelling, arguments.jobs), 1):
            if isinstance(made, Report):
                reports.append(made)
                told = dict.fromkeys(made.warnings) | told
            else:
                failed = True
                line.clear()
                print(f"proofreader：{made}", file=sys.stderr)
            _say(line, names, done)
    except KeyboardInterrupt:
        if len(names) < 2:
            raise
        stopped = True
    line.clear()
    if stopped:
        print(f"proofreader：已中断，{len(names)} 个版面查了 {done} 个", file=sys.stderr)
    for warning in told:
        print(f"proofreader：{warning}", file=sys.stderr)
    if len(reports) > 1:
        reports = _together(reports, config)
    if reports:
        put(_writer(arguments.format, several)(reports), arguments.output, names)
    if stopped:
        return INTERRUPTED
    if failed:
        return FAILED
    return FOUND if any(report.result.findings for report in reports) else CLEAN


def _say(line: ProgressLine, names: Sequence[str], done: int) -> None:
    if 1 < len(names) != done:
        line.show(
            f"检查 {done + 1}/{len(names)}　{Path(names[done]).name}　Ctrl+C 停下，查过的照样给出", at_once=not done
        )


def _config(arguments: argparse.Namespace) -> CheckConfig:
    only, skip = _names(arguments.only), _names(arguments.skip)
    if not (only or skip or arguments.config):
        return CheckConfig()
    from proofreader.app.reference import all_infos  # all checks, to know their names

    known = [info.id for info in all_infos()]
    config = load_config(arguments.config, known) if arguments.config else CheckConfig()
    given = make_config(only, skip, config.advice, known)
    return replace(config, only=given.only or config.only, skip=config.skip | given.skip)


def _names(words: str) -> list[str]:
    return [name.strip() for name in words.replace("，", ",").split(",") if name.strip()]


def _reports(names: Sequence[str], config: CheckConfig, spelling: str, jobs: int) -> Iterator[Report | str]:
    """A report for each page, or the line that says why it could not be read."""
    work = partial(_report, config=config, spelling=spelling)
    if jobs == 1 or len(names) < 2 or STANDARD in names:
        yield from map(partial(work, shelf=HouseShelf()), names)
        return
    from concurrent.futures import ProcessPoolExecutor

    # An interrupt goes to the whole group: the workers leave it to this process.
    pool = ProcessPoolExecutor(min(jobs, len(names)), initializer=_deaf)
    try:
        yield from pool.map(work, names)
    finally:
        pool.shutdown(cancel_futures=True)


def _deaf() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _report(name: str, config: CheckConfig, spelling: str, shelf: HouseShelf | None = None) -> Report | str:
    try:
        page = open_page(name)
    except PageError as error:
        return error.message
    house = (shelf or HouseShelf()).house(page.path)
    result, warning = check_whole(page, config, spelling, house)
    return Report(page, result, (*house.faults, warning) if warning else house.faults)


def _together(reports: Sequence[Report], config: CheckConfig) -> list[Report]:
    """The reports with what the pages of a folder say against one another."""
    from proofreader.app.together import checked_together

    results = checked_together([one.page for one in reports], [one.result for one in reports], config)
    return [replace(report, result=result) for report, result in zip(reports, results, strict=True)]


def _writer(name: str, several: bool) -> Callable[[Sequence[Report]], bytes]:
    if name == "json":
        from proofreader.cli.findings_json import findings_json

        return partial(findings_json, several=several)
    if name == "sarif":
        from proofreader.cli.sarif import sarif

        return sarif
    if name == "html":
        from proofreader.cli.html import html

        return html
    from proofreader.cli.plain import plain

    return plain
