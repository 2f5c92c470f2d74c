"""The job files of app/record/examples: shards by GNU parallel, and by a Slurm array whose scheduler is played here."""
# labels: cli gl video
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ["SALANG_SOURCE_DIR"])
EXAMPLES = ROOT / "app/record/examples"
WORDS = [str(ROOT / "tests/data/campaign-islands"), "--from", "1902-01-01", "--to", "1902-12-31", "--duration", "25", "--fps", "10", "--size", "160x90"]


class Jobs(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="salang-jobs-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.environment = {**os.environ, "SALANG": os.environ["SALANG_BIN"]}
        self.run_command(os.environ["SALANG_BIN"], "record", *WORDS, "-o", "whole.mp4")

    def run_command(self, *words, **environment):
        result = subprocess.run(words, cwd=self.folder, env={**self.environment, **environment}, capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)

    def check_film(self, name):
        # The same packets in the same order; containers may differ in a few bytes about themselves.
        whole, film = (self.folder / "whole.mp4").read_bytes(), (self.folder / name).read_bytes()
        self.assertEqual(whole[whole.index(b"mdat"):], film[film.index(b"mdat"):])
        self.assertTrue((self.folder / name).with_suffix(".sources.txt").exists())

    @unittest.skipUnless(shutil.which("parallel"), "GNU parallel is not installed")
    def test_gnu_parallel(self):
        self.run_command("sh", EXAMPLES / "gnu_parallel.sh", "3", "film.mp4", *WORDS, PARALLEL_OPTIONS="--jobs 2 --will-cite")
        self.check_film("film.mp4")
        self.assertEqual(sorted(path.name for path in self.folder.glob("film*")), ["film.mp4", "film.sources.txt"])

    def test_slurm_array(self):
        script = EXAMPLES / "slurm_array.sbatch"
        for task in ("2", "1", "4", "3"):  # the fourth has nothing to do
            self.run_command("sh", script, "film.mp4", *WORDS, SLURM_ARRAY_TASK_ID=task, SLURM_ARRAY_TASK_COUNT="4")
        self.run_command("sh", script, "film.mp4", JOIN="4")
        self.check_film("film.mp4")


if __name__ == "__main__":
    unittest.main()
