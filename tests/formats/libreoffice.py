"""LibreOffice without a screen: settles all tracked changes of documents, converts files."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

_SCRIPT = """
import subprocess, sys, time
from pathlib import Path
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

program, home, folder, target, command = sys.argv[1:]
pipe = "proofreader" + str(abs(hash(home)))
office = subprocess.Popen([program, "-env:UserInstallation=" + Path(home).as_uri(), "--headless", "--norestore",
                           "--nologo", "--accept=pipe,name=" + pipe + ";urp;"])
def told(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            time.sleep(0.2)
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for file in sorted(Path(folder).glob("*.docx")):
        document = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (told("Hidden", True),))
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        document.storeToURL((Path(target) / file.name).as_uri(), (told("FilterName", "MS Word 2007 XML"),))
        document.close(True)
    desktop.terminate()
finally:
    try:
        office.wait(10)
    except subprocess.TimeoutExpired:
        office.kill()
"""


@cache
def missing() -> str:
    """What is not installed; "" where nothing is missing."""
    program = shutil.which("soffice")
    if program is None:
        return "LibreOffice is not installed (Debian: libreoffice-writer)"
    # Opening a document in a frame, which settling changes needs, crashes without the descriptions of the windows.
    if not (Path(program).resolve().parents[1] / "share/config/soffice.cfg/modules/swriter/ui").is_dir():
        return "LibreOffice was installed without its windows (Debian: libreoffice-writer instead of -nogui)"
    return "" if _python() else "no Python here can talk to LibreOffice (Debian: python3-uno)"


@cache
def _python() -> str | None:
    """A Python that has LibreOffice's own module; it seldom is the one that runs the tests."""
    for program in (sys.executable, "/usr/bin/python3", "/usr/lib/libreoffice/program/python"):
        try:
            if subprocess.run([program, "-c", "import uno"], capture_output=True, timeout=30).returncode == 0:
                return program
        except OSError:
            continue
    return None


def settle(folder: Path, target: Path, *, accept: bool, home: Path) -> None:
    """Settle all changes of the docx files of a folder into another; `home` is for LibreOffice's own files."""
    command = ".uno:AcceptAllTrackedChanges" if accept else ".uno:RejectAllTrackedChanges"
    program = shutil.which("soffice")
    python = _python()
    assert program is not None and python is not None
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [python, "-c", _SCRIPT, program, str(home), str(folder), str(target), command],
        capture_output=True,
        timeout=110,
        env=environment,
    )
    assert done.returncode == 0, done.stderr.decode()


def convert(file: Path, kind: str, target: Path, *, home: Path) -> None:
    """Convert a file into a folder by LibreOffice's own export."""
    program = shutil.which("soffice")
    assert program is not None
    subprocess.run(
        [program, f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", kind,
         "--outdir", str(target), str(file)],
        check=True, capture_output=True, timeout=110,
    )  # fmt: skip
