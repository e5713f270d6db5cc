"""One job for several processes: order, bounds, and what happens when one of them dies."""

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import active_children

import pytest

from begrijpelijk.processes import AHEAD, ROOM, Job, in_order


def square(item):
    return item * item


def die_of_seven(item):
    if item == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def first_is_slow(item):
    deadline = time.monotonic() + (0.2 if item == 0 else 0)
    while time.monotonic() < deadline:
        pass
    return item


def lost(item):
    return f"{item} is lost"


def test_results_come_in_order_whatever_takes_longest():
    assert list(in_order(Job(first_is_slow, lost), range(50), 2)) == list(range(50))


def test_no_items_no_results():
    assert list(in_order(Job(square, lost), [], 2)) == []


def test_a_process_that_dies_costs_one_item_and_no_other():
    expected = [lost(item) if item == 7 else item for item in range(40)]
    assert list(in_order(Job(die_of_seven, lost), range(40), 2)) == expected


def test_every_item_may_be_fatal():
    assert list(in_order(Job(die_of_seven, lost), [7, 7, 7, 7], 2)) == [lost(7)] * 4


def test_a_bounded_number_of_items_is_on_its_way():
    taken = []
    results = in_order(Job(square, lost), (taken.append(item) or item for item in range(1000)), 2)
    for number, _ in zip(range(100), results, strict=False):
        assert len(taken) - number <= 2 * ROOM
    results.close()


def test_what_is_known_starts_no_process():
    prepared = []
    job = Job(square, lost, lambda item: -item or None, lambda: prepared.append(True))
    assert list(in_order(job, range(1, 100), 2)) == [-item for item in range(1, 100)]
    assert not prepared
    assert list(in_order(job, range(3), 2)) == [0, -1, -2]
    assert prepared == [True]


def test_no_process_is_left_and_no_more_are_started_than_there_is_work_for():
    results = in_order(Job(first_is_slow, lost), range(AHEAD), 5)
    assert next(results) == 0
    assert 1 <= len(active_children()) <= AHEAD
    results.close()
    assert not active_children()


@pytest.fixture
def another_thread():
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    yield
    over.set()
    thread.join()


@pytest.mark.usefixtures("another_thread")
def test_beside_another_thread_processes_start_anew_and_use_one_thread_for_arithmetic(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "4")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    names = ["OMP_NUM_THREADS", "MKL_NUM_THREADS"]
    assert list(in_order(Job(os.getenv, lost), names, 2)) == ["1", "1"]
    assert list(map(os.getenv, names)) == ["4", None]


ENDLESS = """
from begrijpelijk.processes import Job, in_order

def work(item):
    while item:
        pass

for _ in in_order(Job(work, print, lambda _: None), [0, 0, 0, 1, 1], 2):
    print("ready", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="uses POSIX signals")
def test_idle_workers_end_with_their_parent():
    script = ENDLESS.replace("while item:", "while False:").replace("flush=True)", "flush=True); input()")
    parent = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert parent.stdout.readline() == b"ready\n"
    parent.kill()
    # The output is at its end only when all who could write to it have gone.
    parent.communicate(timeout=30)


@pytest.mark.skipif(sys.platform == "win32", reason="uses POSIX signals")
def test_ctrl_c_ends_workers_that_are_at_work():
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that runs tests in the background lets all that they start ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGINT
