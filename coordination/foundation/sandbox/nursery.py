"""The parent's handles: of the nursery process, and of one worker that it forked."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from ..errors import Broken
from . import wire

START_SECONDS = 60.0  # a cold disk may need long to load a renderer; a hung import must not hang the program
LOG_TAIL = 4000

# Only what finding libraries and temporary folders needs. No RAKOR_*, no credentials, no proxy.
_PASSED = ("PATH", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
_BOOT = (
    "import sys; sys.path[:] = sys.argv[2:]; "
    "from coordination.foundation.sandbox.child import main; main(int(sys.argv[1]))"
)


class Nursery:
    """The process that loads modules once and forks workers. orders: what child.main reads, as JSON."""

    def __init__(self, orders: dict[str, Any]) -> None:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self._lock = threading.Lock()
        self._prepared = False
        self._problem: Broken | None = None
        environment = {name: os.environ[name] for name in _PASSED if name in os.environ}
        environment |= {"LANG": "C.UTF-8", "PYTHONHASHSEED": "0"}  # the same order of sets: the same bytes
        path = [str(Path(entry).absolute()) for entry in sys.path]
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 -- reason: our own interpreter, and no shell
                [sys.executable, "-s", "-P", "-c", _BOOT, str(theirs.fileno()), *path],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,
            )
        wire.send(self._control, wire.packed(orders, [], 1 << 20))

    def fork(self) -> Worker:
        """Order a worker, without waiting for it. One whose nursery could not start says so when it is first used."""
        own, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        log = _memory_file()
        with theirs, self._lock, contextlib.suppress(OSError):
            self._command({"do": "fork"}, [theirs.fileno(), log])
        return Worker(self, own, log)

    def end(self, pid: int) -> int | None:
        """Kill a worker; its wait status, or None when nobody knows it any more."""
        if not pid:
            return None
        with self._lock, contextlib.suppress(OSError, wire.Closed, TimeoutError):
            self._read_first_word()
            self._command({"do": "end", "pid": pid}, [])
            answer, _ = wire.receive(self._control, 1 << 20, time.monotonic() + 10)
            status: int | None = answer["status"]
            return status
        return None

    def problem(self) -> Broken:
        """Why a worker did not come up: the nursery's own words, or that it died without any."""
        with self._lock, contextlib.suppress(OSError, wire.Closed, TimeoutError):
            self._read_first_word()
        return self._problem or Broken("sandbox-start", problem="the child process ended without a word")

    def alive(self) -> bool:
        """False only when one that had started has died: one that cannot start is not tried again and again."""
        return not self._prepared or self._process.poll() is None

    def close(self) -> None:
        """End the nursery and with it all its workers: by hanging up, or by force while it loads."""
        has_started = self._prepared or bool(select.select([self._control], [], [], 0)[0])
        self._control.close()
        if has_started:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=2)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def _command(self, command: dict[str, Any], descriptors: list[int]) -> None:
        line = json.dumps(command).encode().ljust(wire.COMMAND)
        self._control.settimeout(10)
        socket.send_fds(self._control, [line], descriptors)

    def _read_first_word(self) -> None:
        if self._prepared or self._problem:
            return
        word, _ = wire.receive(self._control, 1 << 20, time.monotonic() + START_SECONDS)
        self._prepared = "prepared" in word
        if not self._prepared:
            self._problem = Broken("sandbox-start", problem=word["problem"])
            self._problem.add_note(word["trace"])


class Worker:
    """One forked child, as the parent sees it: socket, log, jobs done. pid is 0 until it is ready."""

    def __init__(self, nursery: Nursery, connection: socket.socket, log: int) -> None:
        self.nursery, self.socket, self.pid, self.jobs = nursery, connection, 0, 0
        self._log = log

    def wait_until_ready(self) -> None:
        """Raises Broken("sandbox-start") when it does not come up."""
        if self.pid:
            return
        try:
            word, _ = wire.receive(self.socket, 1 << 20, time.monotonic() + START_SECONDS)
        except (wire.Closed, TimeoutError) as error:
            problem = self.nursery.problem()
            if log := self.last_words():
                problem.add_note(log)
            raise problem from error
        self.pid = word["ready"]

    def gone(self) -> bool:
        """Whether it died while idle: then its socket is at its end."""
        if not self.pid:
            return False
        readable, _, _ = select.select([self.socket], [], [], 0)
        return bool(readable)  # an idle worker has nothing to say

    def forget_log(self) -> None:
        os.ftruncate(self._log, 0)

    def last_words(self) -> str:
        """The end of what it wrote to its standard error, in this job."""
        size = os.fstat(self._log).st_size
        return (
            os.pread(self._log, LOG_TAIL, max(0, size - LOG_TAIL)).decode("utf-8", "replace").strip("\0\n ")
        )

    def close(self) -> None:
        self.socket.close()
        if self._log >= 0:
            os.close(self._log)
            self._log = -1


def _memory_file() -> int:
    """A nameless file for a worker's log, always written at its end, so that emptying it is enough."""
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create("log")
    else:
        import tempfile

        descriptor, name = tempfile.mkstemp()
        Path(name).unlink()
    fcntl.fcntl(descriptor, fcntl.F_SETFL, os.O_APPEND)
    return descriptor
