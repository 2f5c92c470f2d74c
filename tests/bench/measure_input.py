"""From a key or a turn of the wheel to the first changed pixel on the screen: 1920x1080, the real window, a software rasteriser.

Events go in through XTEST and the screen is read from the server's own memory, so nothing but the program and the server lies between.
"""

import ctypes
import ctypes.util
import mmap
import os
import pathlib
import statistics
import struct
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from virtual_desktop import VirtualDesktop, Window

WIDTH, HEIGHT = 1920, 1080
TURNS = 21
GOAL_MS = 50.0
PAUSE_S = 0.4  # until the window rests again


class Hand:
    """Presses keys and turns the wheel of a display at once, without another program between."""

    def __init__(self, display):
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._xtst = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        if not self._display:
            raise SystemExit(f"display {display} cannot be opened")

    def key(self, name):
        symbol = ctypes.c_ulong(self._x11.XStringToKeysym(name.encode()))
        code = self._x11.XKeysymToKeycode(self._display, symbol)
        for down in (1, 0):
            self._xtst.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def button(self, number):
        for down in (1, 0):
            self._xtst.XTestFakeButtonEvent(self._display, number, down, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def move(self, x, y):
        self._xtst.XTestFakeMotionEvent(self._display, -1, int(x), int(y), ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def press(self, down):
        self._xtst.XTestFakeButtonEvent(self._display, 1, int(down), ctypes.c_ulong(0))
        self._x11.XFlush(self._display)


class Screen:
    """Parts of the screen as they are now."""

    def __init__(self, file):
        self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._memory[:100])
        self._line = header[12]
        self._start = header[0] + header[19] * 12

    def rows(self, left, right, rows):
        """Some rows from `left` to `right`, as bytes."""
        return b"".join(self._memory[self._start + y * self._line + left * 4 : self._start + y * self._line + right * 4] for y in rows)


def answers(window, screen, act, left, right, rows):
    """Milliseconds from each act to the first change in a part of the screen, and what the program computes for one until it rests.

    The second tells what the clock would say on a machine of which nobody else takes a part.
    """
    computed = window.cpu_seconds()
    times = []
    for turn in range(TURNS):
        time.sleep(PAUSE_S)
        before = screen.rows(left, right, rows)
        start = time.perf_counter()
        act(turn)
        while screen.rows(left, right, rows) == before:
            if time.perf_counter() - start > 10:
                raise SystemExit("nothing changes on the screen")
            time.sleep(0.0005)
        times.append((time.perf_counter() - start) * 1e3)
    time.sleep(PAUSE_S)
    computed = (window.cpu_seconds() - computed) / TURNS * 1e3
    return times[1:], computed  # the first may fill a cache


def tell(what, answered):
    times, computed = answered
    middle, longest = statistics.median(times), max(times)
    print(f"w: input to changed pixel at 1920x1080, {what} (longest {longest:.0f}, computed {computed:.0f} ms)\t{middle:.0f} ms\t{GOAL_MS:.0f} ms\t{middle / GOAL_MS:.2g}\t1")


def main():
    with VirtualDesktop(WIDTH, HEIGHT) as desktop:
        os.makedirs(os.path.join(desktop.environment["XDG_STATE_HOME"], "salang", "sessions"))  # no tour
        with Window(desktop, [os.environ["SALANG_BIN"], "--date", "1991-04-15"]) as window:
            window.wait_for_title(r"^Salang - 15 April 1991", 60)
            window.key("F11")
            time.sleep(2)
            window.settled_picture(60)
            hand = Hand(desktop.environment["DISPLAY"])
            with open(desktop.screen_file(), "rb") as file:
                screen = Screen(file)
                title = (30, 400, range(60, 110, 4))
                ground = (700, 1500, range(200, 800, 20))
                hand.move(1000, 500)
                tell("a key, one day on", answers(window, screen, lambda turn: hand.key("Right"), *title))
                tell("a key, fill by the other reading", answers(window, screen, lambda turn: hand.key("r"), *ground))
                tell("the wheel, zoom", answers(window, screen, lambda turn: hand.button(4 if turn % 2 else 5), *ground))

                def drag(turn):
                    hand.move(1000 + (40 if turn % 2 else -40), 500)

                hand.press(True)
                tell("a drag, the map moves", answers(window, screen, drag, 700, 1500, range(200, 440, 20)))  # away from the pointer
                hand.press(False)


if __name__ == "__main__":
    main()
