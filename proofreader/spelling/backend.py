"""Who looks for misspellings: back ends behind one protocol. A back end that cannot load says why in one line."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from proofreader.core.resources import resource
from proofreader.spelling.detector import Detector
from proofreader.spelling.model import load_judge, load_parts
from proofreader.spelling.ngram import ModelError
from proofreader.spelling.places import ShortNames
from proofreader.spelling.suspicion import Sensitivity, Suspicion

if TYPE_CHECKING:
    from proofreader.spelling.pycorrector_backend import PycorrectorBackend

BACKENDS = ("off", "builtin", "pycorrector")
"""Names that settings and `--spelling` take."""


class BackendError(RuntimeError):
    """A back end that cannot be used; the message is one line of Chinese: why, and what to do."""


class SpellingBackend(Protocol):
    """Finds suspicions in a text. Same text, same suspicions."""

    @property
    def name(self) -> str:
        """The name it is chosen by."""
        ...

    def suspicions(
        self, text: str, sensitivity: Sensitivity = ..., cancelled: Callable[[], bool] = ...
    ) -> list[Suspicion]:
        """What is suspect in a text (paragraphs parted by line ends), by position; [] when cancelled."""
        ...


class OffBackend:
    """Finds nothing."""

    name = "off"

    def suspicions(
        self,
        text: str,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Suspicion]:
        """Nothing."""
        return []


class BuiltinBackend:
    """The models that come with the program; `folder` holds a house model (`train`) to mix with them.

    `adapts` as in `Detector`.
    """

    name = "builtin"

    def __init__(self, folder: Path | None = None, *, adapts: bool = True) -> None:
        try:
            shipped = resource("models", "spelling")
            self._detector = Detector(
                load_parts(shipped, shipped / "confusions.npz", folder),
                load_judge(shipped / "judge.json"),
                ShortNames(shipped / "places.json"),
                adapts=adapts,
            )
        except FileNotFoundError as error:
            raise BackendError("自带的错别字模型没有装上，其他检查照常；请重新安装程序") from error
        except ModelError as error:
            raise BackendError(f"{error}；其他检查照常") from error

    def suspicions(
        self,
        text: str,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Suspicion]:
        """What the models suspect."""
        return self._detector.suspicions(text, sensitivity, cancelled)


@cache
def _builtin(folder: Path | None, adapts: bool) -> BuiltinBackend:
    return BuiltinBackend(folder, adapts=adapts)  # memory-mapped and read-only: safe to share


@cache
def _pycorrector(folder: Path | None) -> "PycorrectorBackend":
    from proofreader.spelling.pycorrector_backend import PycorrectorBackend

    return PycorrectorBackend(folder)  # takes some ten seconds to start, and its sentences one at a time


def load_backend(name: str, folder: Path | None = None, *, adapts: bool = True) -> SpellingBackend:
    """The back end of a name. `folder` is a house model for builtin, one with models for pycorrector.

    `adapts` is for builtin, as in `Detector`: False where unlike sentences are measured together.

    Raises BackendError when it cannot be loaded, KeyError for a name that is not in BACKENDS.
    """
    if name == "off":
        return OffBackend()
    if name == "builtin":
        return _builtin(folder, adapts)
    if name == "pycorrector":
        if not _pycorrector(folder).alive:  # what ended it may have been one page
            _pycorrector.cache_clear()
        return _pycorrector(folder)
    raise KeyError(name)
