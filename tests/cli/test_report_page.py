"""A report opens in a browser from the file alone, its pictures shown."""
# labels: slow gl

import os
import pathlib
import shutil
import struct
import subprocess
import tempfile
import unittest
import zlib

SALANG = os.environ["SALANG_BIN"]
ISLANDS = pathlib.Path(os.environ["SALANG_SOURCE_DIR"]) / "tests" / "data" / "campaign-islands"
BROWSER = shutil.which("chromium")


def pixels_of(png):
    """Width, height and rows of bytes of a screenshot: 8 bits a channel, not interlaced."""
    data = png.read_bytes()
    width, height, _, color = struct.unpack(">IIBB", data[16:26])
    channels = {2: 3, 6: 4}[color]
    packed = b""
    place = 8
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        if data[place + 4 : place + 8] == b"IDAT":
            packed += data[place + 8 : place + 8 + length]
        place += 12 + length
    raw = zlib.decompress(packed)
    stride = width * channels
    rows = [bytes(stride)]
    for line in range(height):
        start = line * (stride + 1)
        kind, row = raw[start], bytearray(raw[start + 1 : start + 1 + stride])
        above = rows[-1]
        for at in range(stride):
            left = row[at - channels] if at >= channels else 0
            corner = above[at - channels] if at >= channels else 0
            if kind == 1:
                row[at] = (row[at] + left) & 255
            elif kind == 2:
                row[at] = (row[at] + above[at]) & 255
            elif kind == 3:
                row[at] = (row[at] + (left + above[at]) // 2) & 255
            elif kind == 4:
                guess = left + above[at] - corner
                near = min((abs(guess - left), 0, left), (abs(guess - above[at]), 1, above[at]),
                           (abs(guess - corner), 2, corner))
                row[at] = (row[at] + near[2]) & 255
        rows.append(bytes(row))
    return width, height, channels, rows[1:]


class ReportPage(unittest.TestCase):
    def setUp(self):
        self.assertIsNotNone(BROWSER, "Debian's chromium is missing: ./bootstrap test installs it")

    def test_a_browser_without_network_shows_maps_and_tables(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            page = folder / "report.html"
            subprocess.run(
                [SALANG, "compare", ISLANDS, "1901-03-01", "1903-11-30", "--format", "html", "-o", page, "--size", "640x360"],
                check=True,
            )
            shot = folder / "shot.png"
            common = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                      "--proxy-server=127.0.0.1:9", "--window-size=600,1600"]
            subprocess.run([*common, f"--screenshot={shot}", page.as_uri()], check=True, timeout=120, capture_output=True)
            width, height, channels, rows = pixels_of(shot)
            self.assertEqual((width, height), (600, 1600))
            colors = {row[at : at + 3] for row in rows[::4] for at in range(0, width * channels, 4 * channels)}
            # Words alone have some dozens of colours; maps have thousands.
            self.assertGreater(len(colors), 1500)
            dom = subprocess.run([*common, "--dump-dom", page.as_uri()], check=True, timeout=120, capture_output=True, text=True)
            self.assertEqual(dom.stdout.count("<img "), 4)
            self.assertEqual(dom.stdout.count("<table>"), 4)


if __name__ == "__main__":
    unittest.main()
