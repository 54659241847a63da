"""The driver that freezes the program: one folder, unused parts of Qt left out, proved by its own self-check.

    python packaging/build.py [--target linux] [--output dist]

Target scripts (linux.py, …) say only what differs: icon, desktop entry, archive. Needs the extra `package`.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "proofreader"

# Qt modules that PySide6-Essentials brings and the desk does not use.
UNUSED_MODULES = (
    "QtConcurrent", "QtDesigner", "QtHelp", "QtNetwork", "QtOpenGL", "QtOpenGLWidgets", "QtQml", "QtQuick",
    "QtQuick3D", "QtQuickControls2", "QtQuickTest", "QtQuickWidgets", "QtSql", "QtTest", "QtUiTools",
)  # fmt: skip
# Everything else in the bundle whose file name holds one of these is Qt's, big, and never loaded.
UNUSED_FILES = ("Qt6Qml", "Qt6Quick", "Qt6Network", "Qt6Designer", "Qt6Sql", "Qt6Test", "Qt6Pdf", "libicudata_debug")
UNUSED_FOLDERS = ("qml", "qmltooling", "sqldrivers", "networkinformation", "tls", "designer")
OTHER_EXCLUDES = ("tkinter", "unittest", "pytest", "pycorrector", "torch", "matplotlib")


def freeze(output: Path, icon: Path | None) -> Path:
    """Run PyInstaller; returns the folder with the program."""
    separator = os.pathsep
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--onedir", "--name", NAME,
        "--distpath", str(output), "--workpath", str(output / "work"), "--specpath", str(output / "work"),
        "--add-data", f"{ROOT / 'resources'}{separator}resources",
        "--collect-data", "opencc",
        "--collect-submodules", "proofreader",
    ]  # fmt: skip
    if icon is not None:
        command += ["--icon", str(icon)]
    for module in UNUSED_MODULES:
        command += ["--exclude-module", f"PySide6.{module}"]
    for module in OTHER_EXCLUDES:
        command += ["--exclude-module", module]
    subprocess.run([*command, str(ROOT / "packaging" / "entry.py")], cwd=ROOT, check=True)
    return output / NAME


def strip(folder: Path) -> int:
    """Remove what is left of unused Qt; returns the bytes saved."""
    saved = 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and path.name in UNUSED_FOLDERS and "PySide6" in path.parts:
            saved += size(path)
            shutil.rmtree(path)
        elif path.is_file() and any(part in path.name for part in UNUSED_FILES):
            saved += path.stat().st_size
            path.unlink()
    translations = next(folder.rglob("PySide6/Qt/translations"), None)
    for path in translations.iterdir() if translations else ():
        if not path.name.startswith(("qtbase_zh_CN", "qtbase_en")):
            saved += path.stat().st_size
            path.unlink()
    return saved


def size(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def prove(folder: Path) -> None:
    """Run the frozen program's self-check. Raises CalledProcessError when it fails."""
    program = folder / (f"{NAME}.exe" if sys.platform == "win32" else NAME)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([str(program), "--self-check"], env=environment, check=True, timeout=120)


def main() -> None:
    """Freeze, strip, dress for the target, prove."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", default="linux", choices=["linux"], help="one script beside this one each")
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    arguments = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).parent))
    target = import_module(arguments.target)
    dress: Callable[[Path], None] = target.dress
    folder = freeze(arguments.output, target.ICON)
    before = size(folder)
    saved = strip(folder)
    dress(folder)
    prove(folder)
    report = f"{size(folder) / 1e6:.0f} MB, {saved / 1e6:.0f} MB stripped of {before / 1e6:.0f}"
    print(f"{folder}: {report}; self-check passed")


if __name__ == "__main__":
    main()
