"""From exec to the first swap, against an empty ImGui window linked with the same libraries; and to the first swap with the map.

Both programs say so on standard error at that moment. Without a display, on an Xvfb.
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


def stages(command, environment):
    """Seconds from exec to each line of standard error."""
    start = time.monotonic()
    reached = {}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as program:
        for line in program.stderr:
            reached.setdefault(line.strip(), time.monotonic() - start)
    if program.returncode != 0 or "first swap" not in reached:
        raise SystemExit(f"{command[0]} ended with exit code {program.returncode}")
    return reached


def measure(environment):
    empty = [str(pathlib.Path(os.environ["SALANG_BUILD_DIR"]) / "tests/bench/empty_window")]
    salang = [os.environ["SALANG_BIN"], "--exit-after-first-frame", "--report-timings"]
    theirs, swaps, maps = [], [], []
    for turn in range(TURNS + 1):
        empty_run, run = stages(empty, environment), stages(salang, environment)
        if turn > 0:  # the first turn fills the shader cache and the disk's
            theirs.append(empty_run["first swap"])
            swaps.append(run["first swap"])
            maps.append(run["first map"])
    against = statistics.median(theirs)
    for what, times, goal in (("exec to first swap, in empty windows", swaps, GOAL), ("the same, to the first map", maps, "-")):
        ours = statistics.median(times)
        print(f"c: {what}\t{ours * 1e3:.0f} ms\t{against * 1e3:.0f} ms\t{ours / against:.3g}\t{goal}")


def main():
    if os.environ.get("DISPLAY"):
        measure(dict(os.environ))
    else:
        with VirtualDesktop(1600, 1000) as desktop:
            measure(desktop.environment)


if __name__ == "__main__":
    main()
