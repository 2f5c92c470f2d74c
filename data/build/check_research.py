"""Compares the copy of the research tables in research/ with the research folder that is given.

Usage: check_research.py FOLDER. Exit code 0 where they agree or the folder is not there, 1 where a file differs.
"""

import pathlib
import sys

from common import RESEARCH


def main():
    other = pathlib.Path(sys.argv[1])
    if not other.is_dir():
        print(f"{other} is not there: nothing to compare with")
        return 0
    names = sorted({path.name for folder in (RESEARCH, other) for path in folder.iterdir() if path.is_file()})
    differing = [name for name in names
                 if not (RESEARCH / name).is_file() or not (other / name).is_file()
                 or (RESEARCH / name).read_bytes() != (other / name).read_bytes()]
    for name in differing:
        print(f"{name} differs: copy it anew and run build_all.sh")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
