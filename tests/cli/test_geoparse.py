"""`salang geoparse` from outside: columns, offsets, formats, files that are no text or no good one, and the scores."""

import csv
import io
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

SALANG = os.environ["SALANG_BIN"]
SOURCE = pathlib.Path(os.environ["SALANG_SOURCE_DIR"])
HELDOUT = SOURCE / "tests/reading/heldout"
COLUMNS = ("offset_start,offset_end,text,type,name,kind,lat,lon,country,precision_km,score,date,date_text,date_offset,role,id,source,"
           "sentence").split(",")
TEXT = "Troops left Madrid on 5 May 1937. On 7 May they reached Toledo, 70 km south of Madrid.\n"

sys.path.insert(0, str(SOURCE / "tests/reading"))
import score_reading  # noqa: E402


def run(*arguments, stdin=None):
    return subprocess.run([SALANG, "geoparse", *arguments], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def rows_of(output):
    return list(csv.DictReader(io.StringIO(output.decode("utf-8"), newline="")))


class GeoparseTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, content, name="text.txt"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def read(self, content, *arguments, name="text.txt"):
        result = run(self.file(content, name), *arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_columns_and_values(self):
        output = self.read(TEXT)
        self.assertEqual(output.split(b"\n")[0].decode(), ",".join(COLUMNS))
        rows = rows_of(output)
        self.assertEqual([row["text"] for row in rows],
                         ["Madrid", "5 May 1937", "7 May", "Toledo", "70 km south of Madrid", "Madrid"])
        madrid, day, other_day, toledo, whole, _ = rows
        self.assertEqual((madrid["type"], madrid["name"], madrid["country"], madrid["role"]), ("place", "Madrid", "ES", "name"))
        self.assertEqual((madrid["date"], madrid["date_text"], madrid["date_offset"]), ("1937-05-05", "5 May 1937", str(TEXT.index("5 May"))))
        self.assertEqual((day["type"], day["date"], other_day["date"]), ("date", "1937-05-05", "1937-05-07"))
        self.assertEqual((toledo["date"], toledo["sentence"]), ("1937-05-07", "1"))
        self.assertEqual(whole["role"], "relative")
        self.assertAlmostEqual(float(whole["lat"]), 39.79, delta=0.1)

    def test_standard_input(self):
        result = run("-", stdin=TEXT.encode())
        self.assertEqual(result.stdout, self.read(TEXT))

    def test_json_and_geojson(self):
        data = json.loads(self.read(TEXT, "--format", "json"))
        self.assertEqual(data["encoding"], "UTF-8")
        first = data["mentions"][0]
        self.assertLessEqual(set(COLUMNS), set(first) | {"context"})
        self.assertEqual(first["candidates"][0]["country"], "ES")
        self.assertIn("year from", data["mentions"][2]["context"])
        collection = json.loads(self.read(TEXT, "--format", "geojson"))
        self.assertEqual(collection["type"], "FeatureCollection")
        lon, lat = collection["features"][0]["geometry"]["coordinates"]
        self.assertTrue(-4 < lon < -3.5 and 40 < lat < 41)
        self.assertIsNone(collection["features"][1]["geometry"])
        for form in ("json", "geojson"):
            json.loads(self.read("", "--format", form))

    def test_date_hint(self):
        rows = rows_of(self.read("On 5 May they left Madrid.", "--date-hint", "1937"))
        self.assertEqual(rows[0]["date"], "1937-05-05")
        self.assertEqual(rows_of(self.read("On 5 May they left Madrid."))[0]["text"], "Madrid")

    def test_unresolved_names_stay(self):
        row = rows_of(self.read("They burnt the village of Zzyxqopa."))[0]
        self.assertEqual((row["text"], row["name"], row["lat"], row["lon"]), ("Zzyxqopa", "", "", ""))

    def test_users_gazetteer(self):
        own = self.file("name,lat,lon\nZzyxqopa,12.5,-3.25\n", "own.csv")
        row = rows_of(self.read("They burnt Zzyxqopa and left.", "--gazetteer", str(own)))[0]
        self.assertEqual((row["lat"], row["lon"]), ("12.5", "-3.25"))

    def test_encodings_are_found_and_said(self):
        german = "Die Verhandlungen fanden in München und Köln statt, später auch in Düsseldorf und Zürich, schließlich in Würzburg."
        for encoding in ("windows-1252", "utf-16", "utf-8-sig"):
            result = run(self.file(german.encode(encoding)))
            found = rows_of(result.stdout)
            self.assertIn("München", [row["text"] for row in found], encoding)
            for row in found:
                self.assertEqual(german[int(row["offset_start"]):int(row["offset_end"])], row["text"], encoding)
            self.assertEqual(encoding == "utf-8-sig", not result.stderr, encoding)
        result = run(self.file("Москва и Київ".encode("koi8-u")), "--encoding", "koi8-u")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(run(self.file("x"), "--encoding", "nosuch").returncode, 2)

    def test_what_is_no_text(self):
        for content in (b"%PDF-1.4\n" + bytes(100), bytes(range(256)) * 20, b"\x7fELF\x02\x01\x01" + bytes(64)):
            result = run(self.file(content))
            self.assertEqual((result.returncode, result.stdout), (1, b""))
            self.assertEqual(result.stderr.count(b"\n"), 1)
            self.assertIn(b"no text", result.stderr)
        self.assertEqual(run(self.folder / "missing.txt").returncode, 1)
        self.assertEqual(run(self.file("a"), "--format", "xml").returncode, 2)
        self.assertEqual(run().returncode, 2)

    def test_broken_utf8(self):
        content = "Sie verließen Köln und ".encode() + b"\xe2\x82" + " Madrid ü ö \U0001f3d4 Toledo ".encode() + "é".encode()[:1]
        text = content.decode("utf-8", errors="replace")
        for row in rows_of(self.read(content)):
            self.assertEqual(text[int(row["offset_start"]):int(row["offset_end"])], row["text"])

    def test_empty_and_odd(self):
        for content in ("", "\n", " ", "\ufeff", "Madrid", "\r\n\r\nMadrid\r\n", "of The Of the and And", "(" * 5000, "a-" * 20000):
            rows_of(self.read(content))

    def test_long_line_and_many_names(self):
        text = "in Madrid and Toledo " * 500000
        rows = rows_of(self.read(text))
        self.assertEqual(len(rows), 1000000)
        self.assertEqual(int(rows[-1]["offset_end"]), len(text) - 1)
        self.assertEqual(rows_of(self.read("ü" * 3000000)), [])

    def test_html_and_markdown(self):
        html = "<!DOCTYPE html><html><head><title>War</title><script>var x='Toledo'</script></head><body><p>From <b>Mad</b>rid&nbsp;to " \
               "<a href=\"Lisbon.html\">Badajoz</a>, 5&nbsp;May 1937.</p></body></html>"
        rows = rows_of(self.read(html, name="page.html"))
        self.assertEqual([row["text"] for row in rows], ["Mad</b>rid", "Badajoz", "5&nbsp;May 1937"])
        for row in rows:
            self.assertEqual(html[int(row["offset_start"]):int(row["offset_end"])], row["text"])
        rows = rows_of(self.read("**Madrid** and [Badajoz](https://example.org/Lisbon) in Spain.", name="page.md"))
        self.assertEqual([row["text"] for row in rows], ["Madrid", "Badajoz", "Spain"])

    def test_offsets_of_mangled_texts(self):
        """Whatever is done to a text, each row's offsets give its text, in order."""
        chance = random.Random(19890215)
        texts = [path.read_text(encoding="utf-8") for path in sorted(HELDOUT.glob("*.txt"))]
        extras = ["\u00ad", "\r\n", "<b>", "&amp;", "'s", "–", "\u200d", "🏔", "ؔ", "1989", "-", "(", "https://x.y/Kabul ", ", ", ". ", "İ", "ß", "\u0301"]
        for turn in range(20):
            text = chance.choice(texts)
            for _ in range(chance.randrange(60)):
                at = chance.randrange(len(text) + 1)
                if chance.random() < 0.5:
                    text = text[:at] + chance.choice(extras) + text[at:]
                else:
                    text = text[:at] + text[at + chance.randrange(1, 6):]
            text = chance.choice([str, str, str.upper, str.lower, str.title])(text)
            last = -1
            name = chance.choice(["a.txt", "a.md", "a.html"])
            for row in rows_of(self.read(text, name=name)):
                start, end = int(row["offset_start"]), int(row["offset_end"])
                self.assertEqual(text[start:end], row["text"], turn)
                self.assertGreaterEqual(start, last)
                last = start

    def test_scores(self):
        """What README promises, with a little room."""
        for name, mentions, near, dates in (("development", 0.97, 0.98, 0.97), ("heldout", 0.92, 0.92, 0.96)):
            scores = score_reading.score_set(SALANG, name)
            if scores is None:
                continue
            self.assertGreaterEqual(scores[0].figures()[2], mentions, name)
            self.assertGreaterEqual(scores[0].near / scores[0].placed, near, name)
            self.assertGreaterEqual(scores[1].figures()[2], dates, name)


if __name__ == "__main__":
    unittest.main()
