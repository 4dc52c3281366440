"""The parent's side: start the nursery without waiting for it, hand out jobs, keep the clock, replace what died."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import threading
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import errors
from ..errors import Broken, Invalid, RakorError
from . import wire
from .nursery import Nursery, Worker

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = tuple[dict[str, Any], list[bytes]]


class TimedOut(Broken):
    """A job ran longer than it was allowed; its child was killed."""


class Crashed(Broken):
    """The child died in the middle of a job: a signal, or its memory limit in a library that cannot raise."""


class Sandbox:
    """A pool of warm workers. Starting it costs one process start and does not wait; the first job waits if it must.

    workers: how many jobs run at a time. preload: functions without arguments that load modules, run once, before any
    fork (they must start no thread). warm: the same, run in each worker. recycle: jobs after which a worker is
    replaced. memory: bytes of address space. largest: bytes of one job's input, and of its output.
    """

    def __init__(
        self,
        *,
        workers: int = 2,
        preload: Sequence[str] = (),
        warm: Sequence[str] = (),
        recycle: int = 200,
        memory: int = 1 << 30,
        largest: int = 32 << 20,
    ) -> None:
        self._size, self._recycle, self._largest = workers, recycle, largest
        self._orders = {
            "preload": list(preload),
            "warm": list(warm),
            "memory": memory,
            "file_size": 50 << 20,
            "largest": largest,
        }
        self._lock = threading.Lock()
        self._threads: ThreadPoolExecutor | None = None
        self._nursery = Nursery(self._orders)
        self._idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        for _ in range(workers):
            self._idle.put(self._nursery.fork())

    def run(
        self,
        job: str,
        header: Mapping[str, Any],
        blobs: Mapping[str, bytes] | None = None,
        *,
        timeout: float = 30.0,
    ) -> Result:
        """Do one job and wait for it. job: "package.module:function"; timeout: seconds for the job itself.

        Raises TimedOut, Crashed, Invalid("sandbox-too-large"), Broken("sandbox-start") when the child cannot load what
        it should, Broken("sandbox-job") for an unexpected exception, or the RakorError that the function raised.
        """
        named = dict(blobs or {})
        order = {"job": job, "header": dict(header), "names": list(named)}
        try:
            message = wire.packed(order, list(named.values()), self._largest)
        except wire.TooLarge as error:
            raise Invalid("sandbox-too-large", bytes=error.args[0], limit=error.args[1]) from error
        worker = self._idle.get()
        try:
            worker = self._living(worker)
            answer, made = self._converse(worker, message, job, timeout)
        except BaseException:
            worker = self._replaced(worker)
            raise
        else:
            if answer.get("spent") or worker.jobs >= self._recycle:
                worker = self._replaced(worker)
        finally:
            self._idle.put(worker)
        if "error" in answer:
            raise _raised(answer)
        return answer["header"], made

    def submit(
        self,
        job: str,
        header: Mapping[str, Any],
        blobs: Mapping[str, bytes] | None = None,
        *,
        timeout: float = 30.0,
    ) -> Future[Result]:
        """The same without waiting: a Future, so that as many jobs as there are workers run at a time."""
        with self._lock:
            if self._threads is None:
                from concurrent.futures import ThreadPoolExecutor  # not loaded by those who only `run`

                self._threads = ThreadPoolExecutor(self._size, thread_name_prefix="sandbox")
        return self._threads.submit(self.run, job, header, blobs, timeout=timeout)

    def close(self) -> None:
        """End all children. Jobs that have not begun are cancelled, running ones fail."""
        self._nursery.close()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
        while not self._idle.empty():
            self._idle.get().close()

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _converse(
        self, worker: Worker, message: bytes, job: str, timeout: float
    ) -> tuple[dict[str, Any], list[bytes]]:
        worker.wait_until_ready()
        worker.forget_log()
        worker.jobs += 1
        deadline = time.monotonic() + timeout
        try:
            wire.send(worker.socket, message, deadline)
            return wire.receive(worker.socket, self._largest + (1 << 20), deadline)
        except TimeoutError as error:
            raise TimedOut("sandbox-timeout", job=job, seconds=timeout) from error
        except (wire.Closed, wire.TooLarge, ValueError) as error:
            how = _death(self._nursery.end(worker.pid))
            crash = Crashed("sandbox-crash", job=job, how=how)
            if log := worker.last_words():
                crash.add_note(log)
            raise crash from error

    def _living(self, worker: Worker) -> Worker:
        """The worker, or a new one when it died while nobody looked; with its nursery, when that died too."""
        with self._lock:
            if not self._nursery.alive():
                self._nursery.close()
                self._nursery = Nursery(self._orders)
            if worker.nursery is self._nursery and not worker.gone():
                return worker
            worker.close()
            return self._nursery.fork()

    def _replaced(self, worker: Worker) -> Worker:
        with self._lock:
            worker.nursery.end(worker.pid)
            worker.close()
            return self._nursery.fork()


def _raised(answer: dict[str, Any]) -> RakorError:
    """The error that the function raised, as the same class."""
    kind = getattr(errors, answer["error"], Broken)
    error: RakorError = kind(answer["code"], **answer["values"])
    if trace := answer.get("trace"):
        error.add_note(trace)
    return error


def _death(status: int | None) -> str:
    """ "SIGSEGV", "exit 1", or "unknown": how a process ended, from its wait status."""
    if status is None:
        return "unknown"
    if os.WIFSIGNALED(status):
        with contextlib.suppress(ValueError):
            return signal.Signals(os.WTERMSIG(status)).name
        return f"signal {os.WTERMSIG(status)}"
    return f"exit {os.waitstatus_to_exitcode(status)}"
