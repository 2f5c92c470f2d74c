"""geoparse against grep with the same written names, on 100 MB made of the five documents (or of the held-out passages where
they are not there), and how its time and memory grow.

grep stops at the first match where its output is /dev/null itself, so both write into a pipe that is thrown away."""

import csv
import os
import pathlib
import subprocess
import sys
import tempfile

SALANG = os.environ["SALANG_BIN"]
SOURCE = pathlib.Path(os.environ["SALANG_SOURCE_DIR"])
SIZE = 100_000_000
AT_MOST_RATIO = 2.0

sys.path.insert(0, str(SOURCE / "tests/reading"))
import score_reading  # noqa: E402


def written_names():
    names = set()
    for file in sorted((SOURCE / "data/gazetteer").glob("*.csv")):
        with file.open(newline="", encoding="utf-8") as table:
            for row in csv.DictReader(table):
                names.add(row["name"])
                names.update(name.rsplit("@", 1)[0] if "@" in name[-4:] else name for name in row["names"].split("|"))
    return sorted(name for name in names if name)


def texts():
    folder = score_reading.folder_of("development") or score_reading.folder_of("heldout")
    return b"\n\n".join(path.read_bytes() for path in sorted(folder.glob("*.txt")))


def write_text(path, size):
    text = texts() + b"\n\n"
    with path.open("wb") as file:
        for _ in range(size // len(text)):
            file.write(text)


def seconds(*command):
    """Processor time, best of three: both programs run in one thread, and other work on the machine does not count."""
    best = float("inf")
    for _ in range(3):
        before = os.times()
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
            while process.stdout.read(1 << 20):
                pass
        after = os.times()
        best = min(best, after.children_user + after.children_system - before.children_user - before.children_system)
    return best


def peak_mib(path):
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); " \
             "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    run = subprocess.run([sys.executable, "-c", script, SALANG, "geoparse", path], stdout=subprocess.PIPE, text=True, check=True)
    return int(run.stdout) / 1024


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        whole, half, names = folder / "whole.txt", folder / "half.txt", folder / "names.txt"
        write_text(whole, SIZE)
        write_text(half, SIZE // 2)
        names.write_text("\n".join(written_names()) + "\n", encoding="utf-8")
        ours = seconds(SALANG, "geoparse", whole)
        theirs = seconds("grep", "-o", "-w", "-F", "-f", names, whole)
        ours_half = seconds(SALANG, "geoparse", half)
        memory, memory_half = peak_mib(whole), peak_mib(half)
    print(f"geoparse, 100 MB (grep -o -w -F, same names)\t{ours:.2f} s\t{theirs:.2f} s\t{ours / theirs:.2f}\t{AT_MOST_RATIO}")
    print(f"geoparse, 100 MB against twice 50 MB: time\t{ours:.2f} s\t{2 * ours_half:.2f} s\t{ours / (2 * ours_half):.2f}\t1.2")
    print(f"geoparse, 100 MB against twice 50 MB: memory\t{memory:.0f} MiB\t{2 * memory_half:.0f} MiB\t{memory / (2 * memory_half):.2f}\t1.2")


if __name__ == "__main__":
    main()
