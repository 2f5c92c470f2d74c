"""Drops files on a window as a file manager does (the XDND protocol of X11), through the C library of X itself.

usage: drag_source.py WINDOW FILE...      with DISPLAY set; exit code 1 where the window does not take them
"""

import ctypes
import ctypes.util
import pathlib
import select
import sys
import time

SELECTION_REQUEST, SELECTION_NOTIFY, CLIENT_MESSAGE = 30, 31, 33
VERSION = 5
Atom = Window = ctypes.c_ulong


class ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", Window),
        ("message_type", Atom),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
    ]


class SelectionRequest(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("owner", Window),
        ("requestor", Window),
        ("selection", Atom),
        ("target", Atom),
        ("property", Atom),
        ("time", ctypes.c_ulong),
    ]


class SelectionNotify(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("requestor", Window),
        ("selection", Atom),
        ("target", Atom),
        ("property", Atom),
        ("time", ctypes.c_ulong),
    ]


class Event(ctypes.Union):
    _fields_ = [
        ("type", ctypes.c_int),
        ("client", ClientMessage),
        ("request", SelectionRequest),
        ("notify", SelectionNotify),
        ("room", ctypes.c_long * 24),
    ]


class DragSource:
    def __init__(self):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11"))
        for name in ("XOpenDisplay", "XDefaultRootWindow", "XCreateSimpleWindow", "XInternAtom"):
            getattr(self.x, name).restype = ctypes.c_void_p if name == "XOpenDisplay" else ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        if not self.display:
            sys.exit("no display")
        root = Window(self.x.XDefaultRootWindow(self.display))
        self.window = Window(self.x.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, 0, 0))

    def atom(self, name):
        return self.x.XInternAtom(self.display, name.encode(), 0)

    def send(self, target, message, *data):
        event = Event()
        event.client.type = CLIENT_MESSAGE
        event.client.display = self.display
        event.client.window = target
        event.client.message_type = self.atom(message)
        event.client.format = 32
        for index, value in enumerate((self.window.value, *data)):
            event.client.data[index] = value
        self.x.XSendEvent(self.display, Window(target), 0, ctypes.c_long(0), ctypes.byref(event))
        self.x.XFlush(self.display)

    def next_event(self, seconds):
        """None where none comes in time."""
        end = time.monotonic() + seconds
        while not self.x.XPending(self.display):
            if time.monotonic() > end:
                return None
            select.select([self.x.XConnectionNumber(self.display)], [], [], 0.1)
        event = Event()
        self.x.XNextEvent(self.display, ctypes.byref(event))
        return event

    def wait_for(self, message, uris, seconds=20):
        """A message of the target; whoever asks for the files meanwhile gets them."""
        wanted = self.atom(message)
        while (event := self.next_event(seconds)) is not None:
            if event.type == SELECTION_REQUEST:
                self.hand_over(event.request, uris)
            elif event.type == CLIENT_MESSAGE and event.client.message_type == wanted:
                return event.client
        sys.exit(f"the window sends no {message}")

    def hand_over(self, request, uris):
        self.x.XChangeProperty(
            self.display, Window(request.requestor), Atom(request.property), Atom(request.target), 8, 0, uris, len(uris)
        )
        event = Event()
        event.notify.type = SELECTION_NOTIFY
        event.notify.display = self.display
        event.notify.requestor = request.requestor
        event.notify.selection = request.selection
        event.notify.target = request.target
        event.notify.property = request.property
        event.notify.time = request.time
        self.x.XSendEvent(self.display, Window(request.requestor), 0, ctypes.c_long(0), ctypes.byref(event))
        self.x.XFlush(self.display)

    def drop(self, target, files):
        uris = "".join(pathlib.Path(file).resolve().as_uri() + "\r\n" for file in files).encode()
        kind, copy = self.atom("text/uri-list"), self.atom("XdndActionCopy")
        self.x.XSetSelectionOwner(self.display, Atom(self.atom("XdndSelection")), self.window, ctypes.c_ulong(0))
        self.send(target, "XdndEnter", VERSION << 24, kind, 0, 0)
        self.send(target, "XdndPosition", 0, 300 << 16 | 300, 0, copy)
        status = self.wait_for("XdndStatus", uris)
        if not status.data[1] & 1:
            sys.exit("the window does not take files")
        self.send(target, "XdndDrop", 0, 0, 0, 0)
        self.wait_for("XdndFinished", uris)


if __name__ == "__main__":
    DragSource().drop(int(sys.argv[1]), sys.argv[2:])
