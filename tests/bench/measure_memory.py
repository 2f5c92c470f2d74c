"""Peak memory of the commands that draw, at 1920x1080."""

import os
import pathlib
import subprocess
import sys
import tempfile

SALANG = os.environ["SALANG_BIN"]
RENDER_MIB, RECORD_MIB = 250, 550


def peak_mib(*arguments):
    """Of one run of the program; a child of a child, so that earlier runs do not count."""
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); " \
             "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    result = subprocess.run([sys.executable, "-c", script, SALANG, *arguments], stdout=subprocess.PIPE, text=True, check=True)
    return int(result.stdout) / 1024


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        render = peak_mib("render", "--date", "1992-04-20", "-o", folder / "map.png")
        record = peak_mib("record", "--from", "1992-03-01", "--to", "1992-04-28", "-o", folder / "film.mp4")
    print(f"e: render, peak memory\t{render:.0f} MiB\t-\t{render:.0f}\t{RENDER_MIB}")
    print(f"e: record, peak memory\t{record:.0f} MiB\t-\t{record:.0f}\t{RECORD_MIB}")


if __name__ == "__main__":
    main()
