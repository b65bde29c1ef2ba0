"""Opens the workbench on the sample reports: `python app.py`."""

import sys
from pathlib import Path

from timeline.cli import main

if __name__ == "__main__":
    sys.exit(main(["serve", str(Path(__file__).parent / "seeds"), *sys.argv[1:]]))
