"""From exec to the first swap that shows the map, against an empty ImGui window linked with the same libraries.

Both programs end after that swap, so the time is that of the whole process. Without a display, on an Xvfb.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from virtual_desktop import VirtualDesktop

TURNS = 9
GOAL = 2.0


def seconds(command, environment):
    start = time.monotonic()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - start


def measure(environment):
    empty = [str(pathlib.Path(os.environ["SALANG_BUILD_DIR"]) / "tests/bench/empty_window")]
    salang = [os.environ["SALANG_BIN"], "--exit-after-first-frame"]
    times = {"empty": [], "salang": []}
    for turn in range(TURNS + 1):
        for name, command in (("empty", empty), ("salang", salang)):
            taken = seconds(command, environment)
            if turn > 0:  # the first turn fills the shader cache and the disk's
                times[name].append(taken)
    ours, theirs = statistics.median(times["salang"]), statistics.median(times["empty"])
    print(f"c: start to first map, in empty windows\t{ours * 1e3:.0f} ms\t{theirs * 1e3:.0f} ms\t{ours / theirs:.3g}\t{GOAL}")


def main():
    if os.environ.get("DISPLAY"):
        measure(dict(os.environ))
    else:
        with VirtualDesktop(1600, 1000) as desktop:
            measure(desktop.environment)


if __name__ == "__main__":
    main()
