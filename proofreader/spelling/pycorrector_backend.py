"""pycorrector as a back end: an optional extra that runs in a process of its own, never imported here.

It weighs some 450 MB with what it needs and takes ten seconds and more to import, so it is asked over a pipe.
"""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from proofreader.spelling.backend import BackendError
from proofreader.spelling.confusions import Kind
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Alternative, Sensitivity, Suspicion

_WORKER = """
import json, sys
kind, folder = sys.argv[1], sys.argv[2]
try:
    if kind == "kenlm":
        from pycorrector import Corrector
        corrector = Corrector(language_model_path=folder)
    else:
        from pycorrector import MacBertCorrector
        corrector = MacBertCorrector(folder)
    print(json.dumps({"ready": True}), flush=True)
except Exception as error:
    print(json.dumps({"ready": False, "why": f"{type(error).__name__}: {error}"[:300]}), flush=True)
    sys.exit(0)
for line in sys.stdin:
    sentence = json.loads(line)
    try:
        fixed = corrector.correct(sentence)["target"]
    except Exception:
        fixed = sentence
    print(json.dumps(fixed), flush=True)
"""


class PycorrectorBackend:
    """Asks a pycorrector model in a local folder (MacBERT) or file (`*.klm`, `*.arpa`: KenLM), sentence by sentence.

    Raises BackendError when pycorrector is not installed, no model is given, or the model does not load.
    """

    name = "pycorrector"

    def __init__(self, model: Path | None) -> None:
        if importlib.util.find_spec("pycorrector") is None:
            raise BackendError("没有安装 pycorrector：请先运行 pip install proofreader[pycorrector]；其他检查照常")
        if model is None or not model.exists():
            raise BackendError("pycorrector 要用本机上的模型：请在设置里指定 MacBERT 文件夹或 KenLM 文件；其他检查照常")
        kind = "macbert" if model.is_dir() else "kenlm"
        self._process = subprocess.Popen(
            [sys.executable, "-c", _WORKER, kind, str(model)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        answer = self._answer()
        if not isinstance(answer, dict) or not answer.get("ready"):
            why = answer.get("why", "") if isinstance(answer, dict) else ""
            self.close()
            raise BackendError(f"pycorrector 的模型没有装入（{why or '进程已退出'}）；其他检查照常")

    def close(self) -> None:
        """End the worker."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def suspicions(
        self,
        text: str,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Suspicion]:
        """What pycorrector would change. It gives no probabilities: 0.5 stands for all."""
        found: list[Suspicion] = []
        at = 0
        for line in text.split("\n"):
            if cancelled():
                return []
            if line.strip():
                found += changes(line, self._correct(line), at)
            at += len(line) + 1
        return found

    def _correct(self, line: str) -> str:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(line) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise BackendError("pycorrector 的进程退出了；其他检查照常") from error
        answer = self._answer()
        if not isinstance(answer, str):
            raise BackendError("pycorrector 的进程退出了；其他检查照常")
        return answer

    def _answer(self) -> object:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            try:
                return json.loads(line)
            except json.JSONDecodeError:
                continue  # something a library printed
        return None


def changes(line: str, fixed: str, at: int) -> list[Suspicion]:
    """The differences of a corrected line as suspicions; `at` is where the line begins (code points)."""
    found = []
    for tag, start, end, from_, to in SequenceMatcher(None, line, fixed, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        new = fixed[from_:to]
        if tag == "insert":
            change = Change.ADD
        elif tag == "delete":
            change = Change.DROP
        else:
            change = Change.CHARACTER if end - start == 1 else Change.WORD
        found.append(Suspicion(change, at + start, at + end, (Alternative(new, 0.5, Kind(0)),), 0.0))
    return found
