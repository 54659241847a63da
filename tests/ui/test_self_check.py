import os
import subprocess
import sys
from pathlib import Path


def test_an_installation_proves_itself(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PROOFREADER_HOME": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-m", "proofreader", "--self-check"],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "自检通过" in run.stdout
