#!/usr/bin/env python3
"""clang-format and clang-tidy over the sources, shellcheck over the scripts.

usage: lint.py [--all | --changed | FILE...] [--fix]
  --all      every source; the default
  --changed  layout of every source, analysis of what differs from where the work began (git); without git, of every source
  --fix      rewrite the layout instead of complaining
What was analysed and found good is remembered in build/lint, by content, until it or something that it includes changes.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/release"
MEMORY = ROOT / "build/lint"
FOLDERS = ("geo", "app", "shaders", "data/build", "tests")
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
# Warnings that only GCC has are no complaint; and the analyser gives up on a function after a tenth of its usual paths,
# which takes a fifth of the time.
EXTRA = [f"--extra-arg={word}" for word in ("-Wno-unknown-warning-option", "-Xclang", "-analyzer-config",
                                            "-Xclang", "max-nodes=20000")]


def tool(name):
    """The version that Debian 12 has, since others lay out and judge differently."""
    path = shutil.which(f"{name}-14") or shutil.which(name)
    if not path:
        sys.exit(f"lint: {name} is missing: install the Debian package {name}.")
    return path


def sources():
    return sorted(path.relative_to(ROOT).as_posix() for folder in FOLDERS for path in (ROOT / folder).rglob("*")
                  if path.suffix in (".cpp", ".hpp"))


def git(*words):
    try:
        answer = subprocess.run(["git", "-C", ROOT, *words], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return answer.stdout.split() if answer.returncode == 0 else None


def changed_sources():
    """Sources that differ from where this work left origin/main, or, on main itself, from the commit before; None if unknown."""
    head = git("rev-parse", "HEAD")
    if not head or git("rev-parse", "--show-toplevel") != [str(ROOT)]:
        return None
    base = git("merge-base", "HEAD", "origin/main")
    if not base or base == head:
        base = git("rev-parse", "--verify", "-q", "HEAD^")
    if not base:
        return None
    names = git("diff", "--name-only", base[0]) or []
    names += git("ls-files", "--others", "--exclude-standard") or []
    if any(name in (".clang-tidy", ".clang-format") for name in names):
        return None
    everything = set(sources())
    return [name for name in names if name in everything]


def in_parallel(work, items):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        return list(pool.map(work, items))


def check_layout(names, fix):
    """Names of the files that clang-format would write differently."""
    formatter = tool("clang-format")

    def one(name):
        path = ROOT / name
        wanted = subprocess.run([formatter, "--style=file", path], capture_output=True, check=True).stdout
        if wanted == path.read_bytes():
            return None
        if fix:
            path.write_bytes(wanted)
            return None
        return name

    return [name for name in in_parallel(one, names) if name]


def direct_includes(name):
    return [found.decode() for found in INCLUDE.findall((ROOT / name).read_bytes())]


def closure(name, graph):
    """The file and all of our own that it includes, directly or not."""
    seen, waiting = set(), [name]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen.add(current)
            waiting += graph.get(current, [])
    return seen


def units_for(names, commands, graph):
    """The .cpp files to analyse: each one itself; for a header its namesake, else the first that includes it."""
    units = set()
    for name in names:
        if name in commands:
            units.add(name)
        elif name.endswith(".hpp"):
            namesake = name[:-3] + "cpp"
            users = [unit for unit in sorted(commands) if name in graph.get(unit, [])]
            users += [unit for unit in sorted(commands) if name in closure(unit, graph)] if not users else []
            units.update([namesake] if namesake in commands else users[:1])
    return units


def compile_commands():
    """The command of each of our sources, as words without input and output. Without precompiled headers too: those of
    GCC mean nothing to clang, and a source that leans on one for an include that it should have itself is found."""
    database = BUILD / "compile_commands.json"
    if not database.exists():
        sys.exit("lint: build/release is not configured; run ./bootstrap lint")
    commands = {}
    for entry in json.loads(database.read_text(encoding="utf-8")):
        path = pathlib.Path(entry["file"])
        if path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / "build"):
            words = shlex.split(entry["command"])
            commands[path.relative_to(ROOT).as_posix()] = tuple(
                word for word, before in zip(words, [""] + words)
                if word not in ("-include", "-Winvalid-pch", "-o", "-c") and before not in ("-include", "-o", "-c"))
    return commands


class Batch:
    """Some sources of one folder, joined into one file: nearly all the time goes into what they include, so eight together
    take little longer than one."""

    LARGEST = 8

    def __init__(self, units, command, graph):
        self.units = units
        digest = hashlib.sha256(shlex.join([*command, *EXTRA]).encode())
        files = set().union(*(closure(unit, graph) for unit in units))
        for part in (ROOT / ".clang-tidy", *(ROOT / name for name in sorted(files))):
            digest.update(part.read_bytes() if part.exists() else b"")
        self.name = "joined_" + digest.hexdigest()[:24]
        self.command = command

    def good(self):
        return MEMORY / f"{self.name}.good"

    def analyse(self):
        """Complaints as text; none if all is well or was well the last time."""
        if self.good().exists():
            return ""
        joined, origin = [], []
        included = set()
        for unit in self.units:
            own = set()
            for number, line in enumerate((ROOT / unit).read_text(encoding="utf-8").splitlines(), 1):
                origin.append((unit, number))
                include = line.startswith("#include")
                joined.append("" if include and line in included - own else line)
                if include:
                    own.add(line)
            included |= own
        folder = MEMORY / self.name
        folder.mkdir(exist_ok=True)
        source = folder / "joined.cpp"
        source.write_text("\n".join(joined) + "\n", encoding="utf-8")
        entry = {"directory": str(BUILD), "file": str(source), "command": shlex.join([*self.command, "-c", str(source)])}
        (folder / "compile_commands.json").write_text(json.dumps([entry]), encoding="utf-8")
        result = subprocess.run([tool("clang-tidy"), "--quiet", "-p", folder, *EXTRA, source],
                                capture_output=True, text=True, check=False)
        shutil.rmtree(folder)
        if result.returncode == 0:
            self.good().touch()
            return ""

        def place(match):
            unit, number = origin[min(int(match.group(1)), len(origin)) - 1]
            return f"{ROOT / unit}:{number}:"

        return re.sub(re.escape(str(source)) + r":(\d+):", place, result.stdout or result.stderr)


def private_names(unit):
    """What a source defines for itself alone; two sources that use one such name cannot be joined."""
    names = set()
    for block in re.findall(r"^namespace \{\n(.*?)^\}", (ROOT / unit).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        for line in re.findall(r"^[A-Za-z][^\n]*", block, re.MULTILINE):
            names.update(re.findall(r"(\w+)(?:<.*>)?\s*[({=;\[]", line))
    return names


def batches_of(units, commands, graph):
    groups = {}  # by folder and command: lists of (units, their private names)
    for unit in sorted(units):
        mine = private_names(unit)
        group = groups.setdefault((unit.rpartition("/")[0], commands[unit]), [])
        for joined, names in group:
            if len(joined) < Batch.LARGEST and not names & mine:
                joined.append(unit)
                names |= mine
                break
        else:
            group.append(([unit], mine))
    return [Batch(joined, command, graph) for (_, command), group in groups.items() for joined, _ in group]


def once_each(complaints):
    """Complaints about a header come with each source that includes it; one is enough."""
    seen = []
    for text in complaints:
        for part in re.split(r"^(?=/\S+:\d+:\d+: (?:error|warning):)", text, flags=re.MULTILINE):
            if part.strip() and part not in seen:
                seen.append(part)
    return seen


def analyse(names):
    """Complaints of clang-tidy about these files, as text."""
    commands = compile_commands()
    graph = {name: direct_includes(name) for name in sources()}
    units = units_for(names, commands, graph)
    MEMORY.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()

    def one(batch):
        text = batch.analyse()
        if "[clang-diagnostic-error]" in text and len(batch.units) > 1:
            # Two of them do not bear each other after all, or one does not compile.
            middle = len(batch.units) // 2
            text = "\n".join(one(Batch(half, batch.command, graph)) for half in (batch.units[:middle], batch.units[middle:]))
        return text

    # Folders as a whole, so that the memory does not depend on which file was changed.
    folders = {unit.rpartition("/")[0] for unit in units}
    whole = {unit for unit in commands if unit.rpartition("/")[0] in folders and (ROOT / unit).exists()}
    complaints = in_parallel(one, batches_of(whole, commands, graph))
    print(f"lint: clang-tidy looked at {len(whole)} of {len(commands)} sources in {time.monotonic() - started:.0f} s")
    return once_each(complaints)


def check_scripts():
    """Complaints of shellcheck about the scripts that have to run with any POSIX shell."""
    result = subprocess.run([tool("shellcheck"), "bootstrap", ".ci/run"], cwd=ROOT, capture_output=True, text=True, check=False)
    return result.stdout + result.stderr


def main():
    words = sys.argv[1:]
    fix = "--fix" in words
    files = [pathlib.Path(word).resolve().relative_to(ROOT).as_posix() for word in words if not word.startswith("--")]
    everything = sources()
    layout = check_layout(files or everything, fix)
    for name in layout:
        print(f"{name}: the layout differs from .clang-format; run: ./bootstrap lint --fix {name}")
    scripts = check_scripts()
    print(scripts, end="")
    wanted = files or everything
    if "--changed" in words:
        changed = changed_sources()
        if changed is None:
            print("lint: where this work began is not known here (no git, a new clone or new rules), so every source is analysed")
        else:
            wanted = changed
    complaints = analyse(wanted)
    print("\n".join(complaints), end="")
    return 1 if layout or scripts or complaints else 0


if __name__ == "__main__":
    sys.exit(main())
