"""Measuring the program: how fast a page is checked, and what the checks say about clean text."""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from proofreader.app.house import load_table
from proofreader.app.whole import check_whole
from proofreader.checks.house import House
from proofreader.core.counting import characters_in
from proofreader.core.finding import Finding
from proofreader.core.page import Page
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import BlockCache, check_page
from proofreader.formats.reading import read_bytes, read_page

CHUNK = 200_000
"""Bytes of clean text read as one page: a page of a text file holds what a long special issue would."""
CONTEXT = 25
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class PageTiming:
    """How long a page takes: medians in seconds. `cold` is the whole command from the shell, `check` one run in a warm
    process, `read` reading the file; `characters` are those of its text (core/counting.py)."""

    characters: int
    findings: int
    read: float
    check: float
    cold: float


def time_page(path: Path, runs: int = 15, cold_runs: int = 5) -> PageTiming:
    """Time reading and checking one page. Raises PageError when it cannot be read."""
    page = read_page(path)
    found = check_page(page).findings  # warms dictionaries up
    read = _median(lambda: read_page(path), runs)
    check = _median(lambda: check_page(page, cache=BlockCache()), runs)
    command = [sys.executable, "-m", "proofreader", "check", str(path), "--format", "json", "-o", "-"]
    cold = _median(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False), cold_runs)
    return PageTiming(characters_in(page.text), len(found), read, check, cold)


@dataclass(frozen=True, slots=True)
class HouseTiming:
    """What a house table of many names costs, in seconds of the processor: `load` reads the file and makes all searches
    of it (once), `plain` and `housed` check the same text without it and with it. `found` are the table's findings."""

    names: int
    load: float
    plain: float
    housed: float
    found: int

    @property
    def slower(self) -> float:
        """By what share checking is slower."""
        return self.housed / self.plain - 1


def time_house(page: Page, names: int = 40_000, runs: int = 5) -> HouseTiming:
    """Time a table of made-up names, one in ten with a title, on a page."""
    blank = read_bytes("王一二。".encode(), path=None, markdown=False)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.rules.toml"
        path.write_text(_names_table(names), "utf-8")

        def load() -> House:
            house = House((load_table(path),))
            check_page(blank, checks=(), house=house)  # makes the searches
            return house

        loading, house = min((_timed(load) for _ in range(3)), key=lambda one: one[0])
    found = [one for one in check_page(page, house=house).findings if one.check.startswith("phrases.house-")]
    plain, housed = [], []
    for _ in range(runs):  # in turns, so that a busy machine is busy for both
        plain.append(_timed(lambda: check_page(page))[0])
        housed.append(_timed(lambda: check_page(page, house=house))[0])
    return HouseTiming(names, loading, min(plain), min(housed), len(found))


def _timed(work: Callable[[], _Made]) -> tuple[float, _Made]:
    began = time.process_time()
    made = work()
    return time.process_time() - began, made


_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"
_GIVEN = (
    "国建明志文华永春晓光玉秀英红军平东辉海涛鹏飞宇航丽敏静杰强磊洋艳勇娟超霞刚桂芳兰凤洁梅琳雪荣爱佳嘉琼勤珍莉琪"
    "晨辰士以家致树炎德行时泰盛雄琛钧冠策腾楠榕风弘"
)


def _names_table(names: int) -> str:
    """Names of two and three characters with common surnames and given names, all different."""
    drawn, made = random.Random(1), dict[str, None]()
    while len(made) < names:
        made[drawn.choice(_SURNAMES) + drawn.choice(_GIVEN) + drawn.choice((*_GIVEN, ""))] = None
    known = list(made)
    titled = known[: names // 10]
    entries = "".join(f'[[name]]\nname = "{name}"\ntitle = "第{at % 90}处处长"\n' for at, name in enumerate(titled))
    return "names = [\n" + "".join(f'    "{name}",\n' for name in known[names // 10 :]) + "]\n" + entries


def _median(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


@dataclass(frozen=True, slots=True)
class CleanReport:
    """What the checks say about text held to be right. `rates` counts findings by (check, severity), most first;
    `samples` are findings drawn at random with their surroundings, the finding itself in 【】."""

    characters: int
    seconds: float
    rates: tuple[tuple[str, str, int], ...]
    samples: tuple[tuple[Finding, str], ...]

    def per_ten_thousand(self, count: int) -> float:
        """Findings per 10,000 characters."""
        return count / max(self.characters, 1) * 10_000


def read_clean(
    path: Path,
    config: CheckConfig,
    megabytes: float,
    sample: int,
    seed: int = 1,
    start: float = 0.0,
    spelling: str = "off",
) -> CleanReport:
    """Check clean text (UTF-8, a paragraph a line), `megabytes` of it from `start` megabytes on, by the rules and by
    the `spelling` back end (a name of `check_whole`).

    Raises OSError when the file cannot be read.
    """
    characters, seconds = 0, 0.0
    found: list[tuple[Finding, str]] = []
    for page in _pages(path, megabytes, start):
        before = time.perf_counter()
        result, _ = check_whole(page, config, spelling)
        seconds += time.perf_counter() - before
        characters += characters_in(page.text)
        found += [(finding, in_context(page.text, finding)) for finding in result.findings]
    counts = Counter((finding.check, finding.severity.value) for finding, _ in found)
    rates = tuple((check, severity, count) for (check, severity), count in counts.most_common())
    drawn = random.Random(seed).sample(found, min(sample, len(found)))
    return CleanReport(characters, seconds, rates, tuple(drawn))


def _pages(path: Path, megabytes: float, start: float) -> Iterator[Page]:
    left = int(megabytes * 1e6)
    with path.open("rb") as file:
        if start:
            file.seek(int(start * 1e6))
            file.readline()  # the rest of a line begun before
        while left > 0:
            lines = file.readlines(min(CHUNK, left))
            data = b"".join(lines)
            if not data.strip():
                return
            left -= len(data)
            yield read_bytes(data, path=None, markdown=False)


def in_context(text: str, finding: Finding) -> str:
    """The finding in 【】 with what stands around it, line ends shown as ⏎."""
    start, end = finding.span.start, finding.span.end
    shown = f"{text[max(0, start - CONTEXT) : start]}【{text[start:end]}】{text[end : end + CONTEXT]}"
    return shown.replace("\n", "⏎")
