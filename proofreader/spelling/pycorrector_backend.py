"""pycorrector as a back end: an optional extra that runs in a process of its own, never imported here.

It weighs some 450 MB with what it needs and takes ten seconds and more to import, so it is asked over a pipe.
"""

import importlib.util
import json
import os
import queue
import re
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from proofreader.spelling.backend import BackendError
from proofreader.spelling.confusions import Kind
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Alternative, Sensitivity, Suspicion

_REST = "其他检查照常"
_KENLM = ("*.klm", "*.binary", "*.arpa")
_LISTS = {
    "proper": "proper_name.txt",
    "confusion": "confusion.txt",
    "persons": "person_name.txt",
    "places": "place_name.txt",
    "words": "custom_word_freq.txt",
}
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]*[”』」）]*")
_POLL = 0.1  # seconds between looks at whether the answer is still wanted


def default_folder() -> Path:
    """Where pycorrector itself keeps its models."""
    return Path(os.environ.get("PYCORRECTOR_DATA_DIR") or Path.home() / ".pycorrector" / "datasets")


def plan_of(model: Path) -> dict[str, str]:
    """What a folder holds for pycorrector, by what it is: `macbert`, `kenlm`, and lists of names and confusions.

    A file is a KenLM model. Raises BackendError where there is nothing, for pycorrector would try to download it.
    """
    if model.is_file():
        return {"kenlm": str(model)}
    plan = {kind: str(model / name) for kind, name in _LISTS.items() if (model / name).is_file()}
    for folder in (model, *sorted(model.glob("macbert*"))):
        if (folder / "config.json").is_file():
            plan.setdefault("macbert", str(folder))
    for pattern in _KENLM:
        for file in sorted(model.glob(pattern)):
            plan.setdefault("kenlm", str(file))
    if not plan.keys() & {"macbert", "kenlm", "proper", "confusion"}:
        wanted = "KenLM（*.klm、*.arpa）、MacBERT（config.json）或专名表（proper_name.txt）"
        raise BackendError(f"pycorrector 只用本机上的模型：{model} 里没有{wanted}；{_REST}")
    return plan


class Worker:
    """A process that answers a line of JSON with a line of JSON.

    `start_seconds` and `seconds` are the longest waits for the models to load and for a sentence.
    """

    def __init__(
        self, command: Sequence[str], folder: Path, start_seconds: float = 180.0, seconds: float = 60.0
    ) -> None:
        self._seconds = seconds
        self._asked = 0
        environment = dict(
            os.environ,
            PYTHONPATH=os.pathsep.join(path for path in sys.path if path),
            PYTHONUTF8="1",
            PYCORRECTOR_DATA_DIR=str(folder),  # else a folder appears in the user's home
            HF_HUB_OFFLINE="1",
            TRANSFORMERS_OFFLINE="1",
        )
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert process.stdin is not None and process.stdout is not None
        self._stdin = process.stdin
        self._answers: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        reader = threading.Thread(target=_read, args=(process.stdout, self._answers), daemon=True)
        reader.start()
        self.close = weakref.finalize(self, _end, process, reader)
        """End the process; at the end of the program too."""
        answer = self._answer("ready", True, start_seconds, lambda: False)
        if answer is None or not answer["ready"]:
            self.close()
            raise BackendError(f"pycorrector 没有装入（{_why(str((answer or {}).get('why', '')))}）；{_REST}")

    @property
    def alive(self) -> bool:
        """Whether it can still be asked."""
        return self.close.alive

    def edits(self, sentence: str, cancelled: Callable[[], bool]) -> list[tuple[int, int, str]]:
        """What it would change: start, end, new characters. Raises BackendError when it is gone or takes too long."""
        self._asked += 1
        try:
            if not self.alive:
                raise OSError
            self._stdin.write(json.dumps({"id": self._asked, "text": sentence}) + "\n")
            self._stdin.flush()
        except OSError as error:
            self.close()
            raise BackendError(f"pycorrector 的进程退出了；{_REST}") from error
        answer = self._answer("id", self._asked, self._seconds, cancelled)
        return [] if answer is None else [(start, end, new) for start, end, new in answer["edits"]]

    def _answer(self, key: str, asked: object, seconds: float, cancelled: Callable[[], bool]) -> dict[str, list] | None:  # type: ignore[type-arg]
        until = time.monotonic() + seconds
        while not cancelled():
            try:
                line = self._answers.get(timeout=_POLL)
            except queue.Empty:
                if time.monotonic() < until:
                    continue
                self.close()
                raise BackendError(f"pycorrector 等了 {seconds:.0f} 秒没有回答，已停用；{_REST}") from None
            if line is None:
                self.close()
                raise BackendError(f"pycorrector 的进程退出了；{_REST}")
            answer = json.loads(line)
            if key == "ready" or answer.get(key) == asked:  # not what was asked before and cancelled
                return answer  # type: ignore[no-any-return]
        return None


class PycorrectorBackend:
    """Asks pycorrector's correctors, sentence by sentence, with the models and lists of a local folder or KenLM file.

    Raises BackendError when pycorrector is not installed, no model is there, or the model does not load.
    """

    name = "pycorrector"

    def __init__(self, model: Path | None = None, start_seconds: float = 180.0, seconds: float = 60.0) -> None:
        if importlib.util.find_spec("pycorrector") is None:
            raise BackendError(f"没有安装 pycorrector：请先运行 pip install 'proofreader[pycorrector]'；{_REST}")
        model = (model or default_folder()).absolute()
        plan = plan_of(model)
        command = (sys.executable, "-P", "-m", "proofreader.spelling.pycorrector_worker", json.dumps(plan))
        self._worker = Worker(command, model if model.is_dir() else model.parent, start_seconds, seconds)
        self._one_at_a_time = threading.Lock()

    @property
    def alive(self) -> bool:
        """Whether it can still be asked."""
        return self._worker.alive

    def close(self) -> None:
        """End the worker."""
        self._worker.close()

    def suspicions(
        self,
        text: str,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Suspicion]:
        """What pycorrector would change. It gives no probabilities: 0.5 stands for all, at every sensitivity."""
        found: list[Suspicion] = []
        with self._one_at_a_time:
            for sentence in _SENTENCE.finditer(text):
                if cancelled():
                    return []
                if sentence[0].strip():
                    edits = self._worker.edits(sentence[0], cancelled)
                    found += [suspicion(start, end, new, sentence.start()) for start, end, new in edits]
        return [] if cancelled() else found


def suspicion(start: int, end: int, new: str, at: int) -> Suspicion:
    """A change as a suspicion; `at` is where the sentence begins (code points)."""
    if start == end:
        change = Change.ADD
    elif not new:
        change = Change.DROP
    else:
        change = Change.CHARACTER if end - start == len(new) == 1 else Change.WORD
    return Suspicion(change, at + start, at + end, (Alternative(new, 0.5, Kind(0)),), 0.0)


def _read(pipe: IO[str], answers: "queue.SimpleQueue[str | None]") -> None:
    with pipe:
        for line in pipe:
            answers.put(line)
    answers.put(None)


def _end(process: "subprocess.Popen[str]", reader: threading.Thread) -> None:
    process.kill()
    process.wait()
    try:
        if process.stdin is not None:
            process.stdin.close()
    except OSError:
        pass  # something was still to be written
    reader.join(5)


def _why(why: str) -> str:
    for name in ("kenlm", "torch", "transformers"):
        if ("ImportError" in why and name in why) or f"No module named '{name}'" in why:
            return f"缺少 {name}，请运行 pip install {name}"
    return why or "进程已退出"
