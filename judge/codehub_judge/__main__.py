"""`python -m codehub_judge`: see `codehub_judge.cli`."""

import sys

from codehub_judge.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
