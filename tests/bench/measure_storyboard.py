"""Recording the bundled campaign's storyboard at 1920x1080 and 30 frames a second against the time that it plays, and the memory of a film of ten minutes."""

import os
import pathlib
import re
import resource
import subprocess
import tempfile
import time

SALANG = os.environ["SALANG_BIN"]
CORES = 2  # that the aims are meant for
SHARE = 5  # every fifth part of ten seconds, so that moves and stands of the camera are in it as in the whole
RECORD_MIB = 550


def processor_seconds():
    """Of all programs that were run so far: what others do on the machine is not in it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def storyboard(folder):
    started, before = time.monotonic(), processor_seconds()
    shown = subprocess.run([SALANG, "record", "--storyboard", "withdrawal-to-kabul", "--size", "1920x1080", "--fps", "30", "--shard", f"1/{SHARE}", "--progress", "-o", folder / "film.mp4"], check=True,
                            stderr=subprocess.PIPE, text=True)
    seconds, processor = time.monotonic() - started, processor_seconds() - before
    frames = int(re.findall(r"frame \d+ of (\d+)", shown.stderr)[-1])
    plays = frames / 30
    print(f"b: record the bundled storyboard, in times of its length\t{seconds:.1f} s\t{plays:.1f} s\t{seconds / plays:.2f}\t1")
    print(f"  the same, of the processor's time on {CORES} cores\t{processor / CORES:.1f} s\t{plays:.1f} s\t{processor / CORES / plays:.2f}\t1")


def memory(folder):
    """Resident memory while ten minutes are recorded: its peak, and how much it grows after the first minute of film."""
    seen = []
    with subprocess.Popen([SALANG, "record", "--from", "1988-05-15", "--to", "1992-04-28", "--duration", "600", "--fps", "10", "-o", folder / "long.mp4"]) as process:
        while process.poll() is None:
            try:
                status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
                seen.append(int(status.split("VmRSS:")[1].split()[0]) / 1024)
            except (IndexError, OSError):
                pass
            time.sleep(0.1)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, SALANG)
    early, late = max(seen[:len(seen) // 5]), max(seen[len(seen) // 5:])
    print(f"e: record ten minutes, peak memory\t{max(seen):.0f} MiB\t-\t{max(seen):.0f}\t{RECORD_MIB}")
    print(f"e: record ten minutes, memory of the last eight against the first two\t{late:.0f} MiB\t{early:.0f} MiB\t{late / early:.2f}\t1.1")


def main():
    with tempfile.TemporaryDirectory() as name:
        storyboard(pathlib.Path(name))
        memory(pathlib.Path(name))


if __name__ == "__main__":
    main()
