"""`python -m proofreader`."""

import sys

from proofreader.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
