"""One writer a page: a lock file beside the sidecar, with owner, machine, process and time."""

import getpass
import json
import os
import socket
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

SUFFIX = ".proof.lock"

_WRITING = 5.0
"""Seconds for which an unreadable lock file is taken for one that is being written."""


class LockedError(Exception):
    """Somebody else has the page open; the message is one line of Chinese that names them."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a lock. `started` tells a process from a later one with the same number; 0 where it is not known."""

    name: str
    host: str
    pid: int
    started: int
    time: str

    def is_gone(self) -> bool:
        """Whether the process is surely dead: only this machine's processes can be asked about."""
        if self.host != socket.gethostname():
            return False
        if not _is_running(self.pid):
            return True
        started = _started(self.pid)
        return bool(self.started and started and started != self.started)


class Lock:
    """A lock held until `release`, or until the process is gone."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    @classmethod
    def acquire(cls, path: Path, name: str, now: datetime) -> "Lock":
        """Take the lock file; one left behind by a dead process of this machine is taken over.

        Raises LockedError when somebody holds it, OSError when the folder cannot be written.
        """
        owner = Owner(name or _login(), socket.gethostname(), os.getpid(), _started(os.getpid()), now.isoformat())
        content = json.dumps(
            {"owner": owner.name, "host": owner.host, "pid": owner.pid, "started": owner.started, "time": owner.time},
            ensure_ascii=False,
        ).encode("utf-8", "surrogatepass")
        for _ in range(20):
            try:
                descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
            except FileExistsError:
                _take_away_if_stale(path)
                continue
            try:
                os.write(descriptor, content)
            finally:
                os.close(descriptor)
            return cls(path, content)
        raise LockedError(f"本版正被别的程序占用（{path.name}），请稍后再试，或以只读方式打开")

    def release(self) -> None:
        """Give the lock back; leaves a lock that has become somebody else's alone."""
        try:
            if self._path.read_bytes() == self._content:
                self._path.unlink()
        except OSError:  # gone already, or the folder with it
            pass


def lock_path(page: Path) -> Path:
    """Where the lock of a page file is."""
    return page.with_name(page.name + SUFFIX)


def _take_away_if_stale(path: Path) -> None:
    """Raises LockedError where the lock is held."""
    try:
        content = path.read_bytes()
        age = time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return
    owner = _read(content)
    if owner is None:
        if age < _WRITING:
            time.sleep(0.05)
            return
    elif not owner.is_gone():
        when = owner.time.partition(".")[0].partition("+")[0].replace("T", " ")
        raise LockedError(f"本版正由{owner.name}打开着（{owner.host}，{when} 起），只能以只读方式打开")
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.rename(aside)  # only one of several that see a stale lock can do this
    except FileNotFoundError:
        return
    if aside.read_bytes() != content:  # somebody was faster and it is theirs: give it back
        aside.rename(path)
        return
    aside.unlink()


def _read(content: bytes) -> Owner | None:
    try:
        table = json.loads(content.decode("utf-8", "surrogatepass"))
        return Owner(
            str(table["owner"]), str(table["host"]), int(table["pid"]), int(table.get("started", 0)), str(table["time"])
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in this container
        return "未署名"


if sys.platform == "win32":

    def _is_running(pid: int) -> bool:
        # os.kill would end the process here, whatever the signal
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if not handle:
            return bool(kernel.GetLastError() == 5)  # ERROR_ACCESS_DENIED: it is there, and not ours
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == 259  # STILL_ACTIVE

else:

    def _is_running(pid: int) -> bool:
        if pid <= 0:
            return False
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except OverflowError:
            return False
        except PermissionError:
            pass
        return not _is_zombie(pid)


def _stat_fields(pid: int) -> list[str]:
    """The fields of /proc/PID/stat behind the name; none where there is no /proc."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []


def _is_zombie(pid: int) -> bool:
    return _stat_fields(pid)[:1] == ["Z"]


def _started(pid: int) -> int:
    """When a process began, in clock ticks since the machine did; 0 where it cannot be told."""
    fields = _stat_fields(pid)
    return int(fields[19]) if len(fields) > 19 else 0
