"""The Linux target: icon and desktop entry beside the program."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ICON = None  # the icon is named by the desktop entry, not built into the program
PICTURE = ROOT / "resources" / "icons" / "proofreader.svg"

DESKTOP_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Proofreader
Name[zh_CN]=报纸校对台
Comment=Proof a Chinese newspaper page
Comment[zh_CN]=报纸版面校对：标出疑点，逐处处理，导出干净文本
Exec=proofreader %F
Icon=proofreader
Terminal=false
Categories=Office;TextTools;
MimeType=text/plain;text/markdown;
"""


def dress(folder: Path) -> None:
    """Put share/applications and share/icons beside the program, as a package would install them."""
    applications = folder / "share" / "applications"
    icons = folder / "share" / "icons" / "hicolor" / "scalable" / "apps"
    applications.mkdir(parents=True, exist_ok=True)
    icons.mkdir(parents=True, exist_ok=True)
    (applications / "proofreader.desktop").write_text(DESKTOP_ENTRY, "utf-8")
    shutil.copy(PICTURE, icons / "proofreader.svg")
