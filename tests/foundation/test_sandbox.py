"""The sandbox: what it promises, and for each guard a twin that shows the guard and not luck."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordination.foundation.errors import Broken, Invalid
from coordination.foundation.sandbox import Crashed, Sandbox, TimedOut, wire
from tests.foundation import sandbox_jobs

JOBS = "tests.foundation.sandbox_jobs"
MEBIBYTE = 1 << 20


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(preload=(f"{JOBS}:prepare",), warm=(f"{JOBS}:warm",), largest=4 * MEBIBYTE) as opened:
        yield opened


def works(sandbox: Sandbox) -> bool:
    return sandbox.run(f"{JOBS}:echo", {"still": "here"})[0]["header"] == {"still": "here"}


def test_json_and_bytes_go_in_and_come_out(sandbox: Sandbox) -> None:
    header = {"text": "Rapat “é” \ud800", "number": 3, "list": [None, True]}
    blobs = {"a": b"", "b": bytes(range(256)) * 4000}
    told, made = sandbox.run(f"{JOBS}:echo", header, blobs)
    assert told["header"] == header
    assert told["names"] == ["a", "b"]
    assert made == list(blobs.values())


def test_modules_are_loaded_once_and_each_worker_is_warmed(sandbox: Sandbox) -> None:
    told = [sandbox.run(f"{JOBS}:echo", {})[0] for _ in range(2)]
    prepared, warmed = told[0]["loaded"]
    assert warmed == f"warmed in {told[0]['pid']}"
    assert prepared != f"prepared in {told[0]['pid']}", "by the nursery, before the fork"
    assert sandbox_jobs.LOADED == [], "and never in the parent"


def test_two_jobs_run_at_a_time(sandbox: Sandbox) -> None:
    works(sandbox)
    start = time.monotonic()
    futures = [sandbox.submit(f"{JOBS}:nap", {"seconds": 0.6}) for _ in range(2)]
    assert len({future.result()[0]["pid"] for future in futures}) == 2
    assert time.monotonic() - start < 1.15


def test_starting_does_not_wait_and_loads_no_renderer() -> None:
    code = (
        "import sys, time\n"
        "from coordination.foundation.sandbox import Sandbox\n"
        "start = time.perf_counter()\n"
        "with Sandbox(preload=('time:tzset',)) as sandbox:\n"
        "    assert time.perf_counter() - start < 0.5\n"
        "    heavy = {'weasyprint', 'jinja2', 'fontTools', 'sqlalchemy', 'multiprocessing', 'pickle'}\n"
        "    assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


# --- Time ---------------------------------------------------------------------------------------------------


def test_a_job_that_never_ends_is_ended(sandbox: Sandbox) -> None:
    start = time.monotonic()
    with pytest.raises(TimedOut) as caught:
        sandbox.run(f"{JOBS}:spin", {}, timeout=0.4)
    assert time.monotonic() - start < 3
    assert caught.value.code == "sandbox-timeout"
    assert works(sandbox)


def test_the_limit_ends_it_and_nothing_else(sandbox: Sandbox) -> None:
    """The twin: the same nap with more time comes to its end."""
    with pytest.raises(TimedOut):
        sandbox.run(f"{JOBS}:nap", {"seconds": 0.8}, timeout=0.2)
    assert sandbox.run(f"{JOBS}:nap", {"seconds": 0.8}, timeout=20)[0]["pid"]


def test_a_stopped_job_does_not_run_on_in_the_background(sandbox: Sandbox) -> None:
    pid = sandbox.run(f"{JOBS}:echo", {})[0]["pid"]
    with pytest.raises(TimedOut):
        sandbox.run(f"{JOBS}:spin", {}, timeout=0.2)
    assert not Path(f"/proc/{pid}").exists() or sys.platform != "linux"


# --- Death --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL, signal.SIGABRT])
def test_a_crash_is_an_error_of_that_job_alone(number: signal.Signals, sandbox: Sandbox) -> None:
    with pytest.raises(Crashed) as caught:
        sandbox.run(f"{JOBS}:die", {"signal": int(number)})
    assert caught.value.values["how"] == number.name
    assert caught.value.__notes__ == ["last words"]
    assert works(sandbox)


def test_leaving_without_a_word_is_a_crash_and_exit_is_not(sandbox: Sandbox) -> None:
    with pytest.raises(Crashed, match="exit 3"):
        sandbox.run(f"{JOBS}:leave", {})
    with pytest.raises(Broken, match="SystemExit"):
        sandbox.run(f"{JOBS}:exit_politely", {})
    assert works(sandbox)


def test_one_job_dies_while_another_goes_on(sandbox: Sandbox) -> None:
    works(sandbox)
    long = sandbox.submit(f"{JOBS}:nap", {"seconds": 0.5})
    with pytest.raises(Crashed):
        sandbox.run(f"{JOBS}:die", {"signal": int(signal.SIGKILL)})
    assert long.result()[0]["pid"]


def test_a_worker_that_died_while_idle_is_replaced_unnoticed() -> None:
    with Sandbox(workers=1) as small:
        pid = small.run(f"{JOBS}:echo", {})[0]["pid"]
        os.kill(pid, signal.SIGKILL)
        time.sleep(0.2)
        assert small.run(f"{JOBS}:echo", {})[0]["pid"] != pid


def test_a_nursery_that_died_is_started_again() -> None:
    with Sandbox(workers=1) as small:
        assert works(small)
        with pytest.raises(Crashed):  # end() asks the nursery, so that it is known to have started
            small.run(f"{JOBS}:die", {"signal": int(signal.SIGKILL)})
        nursery = small._nursery._process.pid
        os.kill(nursery, signal.SIGKILL)
        time.sleep(0.3)
        assert works(small)
        assert small._nursery._process.pid != nursery


def test_what_cannot_be_loaded_is_said_once_and_in_words() -> None:
    with Sandbox(preload=(f"{JOBS}:cannot_load",)) as broken:
        for _ in range(2):
            with pytest.raises(Broken, match="libpango") as caught:
                broken.run(f"{JOBS}:echo", {})
            assert caught.value.code == "sandbox-start"
    with (
        Sandbox(warm=(f"{JOBS}:cannot_load",)) as broken,
        pytest.raises(Broken, match="sandbox-start") as caught,
    ):
        broken.run(f"{JOBS}:echo", {})
    assert "libpango" in "".join(caught.value.__notes__)


def test_a_worker_is_replaced_after_its_share_of_jobs() -> None:
    with Sandbox(workers=1, recycle=3) as small:
        pids = [small.run(f"{JOBS}:echo", {})[0]["pid"] for _ in range(7)]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


def test_closing_leaves_no_process_behind() -> None:
    with Sandbox() as small:
        pids = {small.run(f"{JOBS}:echo", {})[0]["pid"] for _ in range(2)} | {small._nursery._process.pid}
    time.sleep(0.1)
    assert not [pid for pid in pids if Path(f"/proc/{pid}").exists()]


def test_the_end_of_the_parent_is_the_end_of_the_children() -> None:
    code = (
        "import os\n"
        "from coordination.foundation.sandbox import Sandbox\n"
        "sandbox = Sandbox(workers=1)\n"
        f"print(sandbox.run('{JOBS}:echo', {{}})[0]['pid'], flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    deadline = time.monotonic() + 10
    while Path(f"/proc/{int(ended.stdout)}").exists():
        assert time.monotonic() < deadline, "an orphan lives on"
        time.sleep(0.05)


# --- Errors -------------------------------------------------------------------------------------------------


def test_errors_for_people_pass_and_others_are_named(sandbox: Sandbox) -> None:
    with pytest.raises(Invalid) as invalid:
        sandbox.run(f"{JOBS}:fail", {"how": "refuse"})
    assert (invalid.value.code, invalid.value.values) == ("paper-kind", {"kind": "x", "known": "y"})
    with pytest.raises(Broken, match="ValueError") as broken:
        sandbox.run(f"{JOBS}:fail", {"how": "crash"})
    assert broken.value.code == "sandbox-job"
    assert "sandbox_jobs.py" in broken.value.__notes__[0]
    with pytest.raises(Broken, match="RecursionError"):
        sandbox.run(f"{JOBS}:recurse", {})
    with pytest.raises(Broken, match="AttributeError"):
        sandbox.run(f"{JOBS}:no_such_job", {})
    assert works(sandbox)


# --- Limits -------------------------------------------------------------------------------------------------


def test_memory_has_a_limit(sandbox: Sandbox) -> None:
    with pytest.raises(Broken, match="MemoryError"):
        sandbox.run(f"{JOBS}:grab", {"bytes": 1536 * MEBIBYTE})
    assert works(sandbox)


def test_the_limit_refuses_it_and_not_the_machine() -> None:
    """The twin: the same amount under a higher limit."""
    with Sandbox(workers=1, memory=4096 * MEBIBYTE) as roomy:
        assert roomy.run(f"{JOBS}:grab", {"bytes": 1536 * MEBIBYTE})[0]["length"] == 1536 * MEBIBYTE


def test_input_and_output_have_a_limit(sandbox: Sandbox) -> None:
    with pytest.raises(Invalid, match="sandbox-too-large"):
        sandbox.run(f"{JOBS}:echo", {}, {"a": bytes(5 * MEBIBYTE)})
    with pytest.raises(Broken, match="the result has"):
        sandbox.run(f"{JOBS}:swell", {"bytes": 5 * MEBIBYTE})
    assert len(sandbox.run(f"{JOBS}:swell", {"bytes": 3 * MEBIBYTE})[1][0]) == 3 * MEBIBYTE


def test_files_and_logs_have_a_limit(sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(Broken, match="OSError"):
        sandbox.run(f"{JOBS}:write_file", {"path": str(tmp_path / "large"), "megabytes": 60})
    sandbox.run(f"{JOBS}:write_file", {"path": str(tmp_path / "small"), "megabytes": 2})
    sandbox.run(f"{JOBS}:shout", {"lines": 2000})  # more than a pipe holds: a log nobody reads must not block
    assert works(sandbox)


def test_the_environment_stays_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAKOR_SECRET_KEY", "canary-secret")
    monkeypatch.setenv("HTTPS_PROXY", "http://canary")
    with Sandbox(workers=1) as small:
        told, _ = small.run(f"{JOBS}:environment", {})
    assert "canary" not in str(told)
    assert set(told["environment"]) <= {
        "PATH",
        "TMPDIR",
        "LANG",
        "LC_CTYPE",
        "PYTHONHASHSEED",
        "LD_LIBRARY_PATH",
    }
    # The twin: a child that is started the usual way sees it.
    seen = subprocess.run(
        [sys.executable, "-c", "import os; print(os.environ)"], capture_output=True, check=True
    )
    assert b"canary-secret" in seen.stdout


@pytest.mark.parametrize("how", ["connect", "look-up", "program"])
def test_a_job_neither_calls_out_nor_starts_programs(how: str, sandbox: Sandbox) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        header = {"how": how, "port": server.getsockname()[1]}
        assert "not allowed in the sandbox" in sandbox.run(f"{JOBS}:call_out", header)[0]["refused"]
        # The twin: the same code outside reaches what it wants.
        assert sandbox_jobs.call_out(header, {})[0]["refused"] == ""


# --- On the wire --------------------------------------------------------------------------------------------


@settings(max_examples=100)
@given(
    header=st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=10,
    ),
    blobs=st.lists(st.binary(max_size=200), max_size=5),
)
def test_a_message_arrives_as_it_was_sent(header: object, blobs: list[bytes]) -> None:
    one, other = socket.socketpair()
    with one, other:
        wire.send(one, wire.packed(header, blobs, MEBIBYTE))
        assert wire.receive(other, MEBIBYTE) == (header, blobs)


@given(noise=st.binary(max_size=64))
def test_noise_on_the_wire_is_an_error_and_not_a_hang(noise: bytes) -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(noise)
        one.close()
        with pytest.raises((wire.Closed, wire.TooLarge, ValueError)):
            _read_to_the_end(other)


def _read_to_the_end(connection: socket.socket) -> None:
    while True:
        wire.receive(connection, 1000, time.monotonic() + 5)
