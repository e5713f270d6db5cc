"""`check --jobs`: more texts at a time, with the same outcome."""

import signal
import subprocess
import sys

import pytest

LETTER = "Beste mevrouw,\n\nIndien u nummer {number} niet betaalt, krijgt u een boete.\n"


@pytest.fixture
def letters(tmp_path):
    folder = tmp_path / "brieven"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_text(LETTER.format(number=number), "utf-8")
    (folder / "kapot.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    return folder


def command(*arguments):
    return [sys.executable, "-m", "begrijpelijk", "check", *map(str, arguments)]


def test_two_jobs_say_what_one_says(letters):
    one, two, auto = (
        subprocess.run(command(letters, "--jobs", jobs, letters / "weg.txt"), capture_output=True, check=False)
        for jobs in ("1", "2", "auto")
    )
    assert one.returncode == two.returncode == auto.returncode == 2
    assert one.stdout == two.stdout == auto.stdout
    assert one.stderr == two.stderr == auto.stderr


@pytest.mark.parametrize("jobs", ["0", "-1", "twee", ""])
def test_a_number_of_jobs_that_makes_no_sense(letters, jobs):
    result = subprocess.run(command(letters, "--jobs", jobs), capture_output=True, check=False)
    assert result.returncode == 2
    assert result.stderr.decode() == "De waarde van ‘--jobs’ klopt niet. Geef een getal vanaf 1, of auto.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="uses POSIX signals")
def test_ctrl_c_ends_at_once(letters):
    (letters / "9.txt").write_text("\n\n".join(LETTER.format(number=number) for number in range(50_000)), "utf-8")
    process = subprocess.Popen(
        command(letters, "--jobs", "2"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that runs tests in the background lets all that they start ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors.decode().strip()) == (130, "Gestopt.")
