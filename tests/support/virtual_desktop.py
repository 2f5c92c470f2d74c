"""A screen that nobody sees, for tests of the real window: Xvfb, real keys and mouse through xdotool, pictures of the screen.

Needs the packages xvfb and xdotool, and nothing but Python's own library. The screen's memory is a file in the XWD format,
so a picture costs no further program.
"""

import os
import re
import shutil
import struct
import subprocess
import tempfile
import time
import zlib


class Picture:
    """The screen at a moment: rows of red, green, blue."""

    def __init__(self, width, height, rows):
        self.width = width
        self.height = height
        self._rows = rows  # bytes of 4 a pixel: blue, green, red, unused

    def pixel(self, x, y):
        blue, green, red = self._rows[y][x * 4 : x * 4 + 3]
        return red, green, blue

    def part(self, left, top, right, bottom):
        """The bytes of a part, for comparison."""
        return b"".join(row[left * 4 : right * 4] for row in self._rows[top:bottom])

    def differing(self, other, left, top, right, bottom):
        """How many pixels of a part differ."""
        count = 0
        for y in range(top, bottom):
            mine, theirs = self._rows[y], other._rows[y]
            if mine[left * 4 : right * 4] != theirs[left * 4 : right * 4]:
                count += sum(mine[x * 4 : x * 4 + 3] != theirs[x * 4 : x * 4 + 3] for x in range(left, right))
        return count

    def colors(self, left, top, right, bottom):
        return {self.pixel(x, y) for y in range(top, bottom) for x in range(left, right)}

    def save(self, path):
        """As PNG, for people."""
        rows = []
        for row in self._rows:
            rgb = bytearray(self.width * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows.append(b"\0" + bytes(rgb))
        chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        with open(path, "wb") as out:
            out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header))
            out.write(chunk(b"IDAT", zlib.compress(b"".join(rows), 6)) + chunk(b"IEND", b""))


class VirtualDesktop:
    """An Xvfb of its own; use it in a with statement."""

    def __init__(self, width=1400, height=900):
        self.width = width
        self.height = height
        self._folder = tempfile.mkdtemp(prefix="desktop-")
        read_end, write_end = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-fbdir", self._folder]
            + ["-nolisten", "tcp", "-noreset", "-dpi", "96"],
            pass_fds=[write_end],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write_end)
        with os.fdopen(read_end) as display:
            number = display.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.environment = dict(os.environ, DISPLAY=":" + number, LIBGL_ALWAYS_SOFTWARE="1")
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment["XDG_STATE_HOME"] = os.path.join(self._folder, "state")  # no session of the user's own
        self.environment["XDG_CONFIG_HOME"] = os.path.join(self._folder, "config")

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self._server.terminate()
        self._server.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def xdotool(self, *words):
        done = subprocess.run(
            ["xdotool", *map(str, words)], env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout.strip()

    def screen_file(self):
        """The screen's memory, in the XWD format."""
        return os.path.join(self._folder, "Xvfb_screen0")

    def picture(self):
        with open(self.screen_file(), "rb") as screen:
            data = screen.read()
        header = struct.unpack(">25I", data[:100])
        size, width, height, bytes_a_line, color_count = header[0], header[4], header[5], header[12], header[19]
        start = size + color_count * 12
        rows = [data[start + y * bytes_a_line : start + y * bytes_a_line + width * 4] for y in range(height)]
        return Picture(width, height, rows)


class Window:
    """A program with one window on a desktop, started in a folder."""

    def __init__(self, desktop, command, folder=None):
        self.desktop = desktop
        self.process = subprocess.Popen(
            command, env=desktop.environment, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.communicate()

    def title(self):
        """Of the program's window; empty while there is none."""
        found = self.desktop.xdotool("search", "--onlyvisible", "--class", "salang").split()
        return self.desktop.xdotool("getwindowname", found[-1]) if found else ""

    def wait_for_title(self, pattern, seconds=30):
        """Waits until the title matches a regular expression, and returns it; fails with the last title otherwise."""
        end = time.monotonic() + seconds
        while True:
            title = self.title()
            if re.search(pattern, title):
                return title
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode}: {self.process.stderr.read()}")
            if time.monotonic() > end:
                raise AssertionError(f"the title is {title!r} and does not match {pattern!r}")
            time.sleep(0.05)

    def type(self, words):
        """Types letters, then Enter."""
        self.desktop.xdotool("type", "--delay", "40", words)
        time.sleep(0.4)
        self.hold("Return")

    def hold(self, key, seconds=0.5):
        """Long enough for a busy machine: the panels' library misses a key that goes down and up between two frames."""
        self.desktop.xdotool("keydown", key)
        time.sleep(seconds)
        self.desktop.xdotool("keyup", key)

    def key(self, *keys):
        self.desktop.xdotool("key", "--clearmodifiers", *keys)

    def move(self, x, y):
        self.desktop.xdotool("mousemove", x, y)
        time.sleep(0.1)

    def click(self, x, y, button=1):
        self.move(x, y)
        self.desktop.xdotool("mousedown", button)
        time.sleep(0.06)
        self.desktop.xdotool("mouseup", button)
        time.sleep(0.12)

    def drag(self, start, end, steps=8):
        self.move(*start)
        self.desktop.xdotool("mousedown", 1)
        time.sleep(0.08)
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            self.desktop.xdotool("mousemove", x, y)
            time.sleep(0.04)
        self.desktop.xdotool("mouseup", 1)
        time.sleep(0.12)

    def changed_picture(self, before, box, seconds=15):
        """The screen at rest after a part of it has come to differ from an earlier picture; fails where nothing changes."""
        end = time.monotonic() + seconds
        while self.desktop.picture().part(*box) == before.part(*box):
            if time.monotonic() > end:
                raise AssertionError("nothing has changed on the screen")
            time.sleep(0.1)
        return self.settled_picture()

    def settled_picture(self, seconds=20):
        """The screen once it has stopped changing."""
        end = time.monotonic() + seconds
        before = self.desktop.picture()
        while time.monotonic() < end:
            time.sleep(0.35)
            now = self.desktop.picture()
            if now.part(0, 0, now.width, now.height) == before.part(0, 0, before.width, before.height):
                return now
            before = now
        raise AssertionError("the screen does not come to rest")

    def cpu_seconds(self):
        """Processor time that the program has used so far, all threads."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
