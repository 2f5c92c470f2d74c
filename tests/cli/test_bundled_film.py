"""The whole three-minute film of the bundled campaign in every format, read back: minutes of work."""
# labels: cli gl video slow long
import os
import pathlib
import subprocess
import unittest


class BundledFilm(unittest.TestCase):
    def test_every_format(self):
        probe = pathlib.Path(os.environ["SALANG_BUILD_DIR"]) / "tests/cli_probe"
        result = subprocess.run([probe, "[.bundled]"], capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stdout)


if __name__ == "__main__":
    unittest.main()
