"""What the frozen program starts."""

import multiprocessing
import sys

from proofreader.cli.main import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # worker processes of a frozen program start here too
    sys.exit(main())
