"""The child's side: the nursery, which loads modules and forks, and the worker, which does one job after the other.

The nursery never runs a job and starts no thread, so that a fork is safe. It answers on one socket:
  {"do": "fork"} with two descriptors (the worker's socket, its log)   no answer: the worker says that it is ready
  {"do": "end", "pid": n}                                             {"status": as of waitpid}, after SIGKILL
A closed socket ends it, and it ends its workers.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import resource
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from typing import Any

from .. import errors
from . import wire

_REFUSED = (
    "socket.connect",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.exec",
    "os.posix_spawn",
    "os.system",
)


def main(descriptor: int) -> None:
    """The nursery. descriptor: of its socket to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    parent = socket.socket(fileno=descriptor)
    orders, _ = wire.receive(parent, 1 << 20)
    try:
        for name in orders["preload"]:
            function(name)()
    except BaseException as error:  # noqa: BLE001 -- reason: whatever happened is the parent's to tell
        wire.send(
            parent,
            wire.packed({"problem": _summary(error), "trace": traceback.format_exc()[-4000:]}, [], 1 << 20),
        )
        return
    wire.send(parent, wire.packed({"prepared": True}, [], 1 << 20))
    gc.collect()
    gc.freeze()  # what is loaded stays: collecting must neither walk it nor copy its pages
    _nurse(parent, orders)


def _nurse(parent: socket.socket, orders: dict[str, Any]) -> None:
    workers: set[int] = set()
    while True:
        line, descriptors = _command(parent)
        if not line:
            break
        command = json.loads(line)
        if command["do"] == "fork":
            pid = os.fork()
            if pid == 0:
                parent.close()
                _live(descriptors, orders)
            workers.add(pid)
            for descriptor in descriptors:
                os.close(descriptor)
        elif command["do"] == "end":
            wire.send(parent, wire.packed({"status": _end(command["pid"], workers)}, [], 1 << 20))
    for pid in list(workers):
        _end(pid, workers)


def _command(parent: socket.socket) -> tuple[bytes, list[int]]:
    """One command and the descriptors that came with it; empty when the parent is gone."""
    parent.settimeout(None)
    try:
        line, descriptors, _, _ = socket.recv_fds(parent, wire.COMMAND, 2)
    except ConnectionError:  # it went without having read our first word
        return b"", []
    return line, descriptors


def _end(pid: int, workers: set[int]) -> int | None:
    """Kill and bury one of our own; None when it is none of ours."""
    if pid not in workers:
        return None
    workers.discard(pid)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1]


def _live(descriptors: list[int], orders: dict[str, Any]) -> None:
    """The whole life of a worker; never returns."""
    code = 1
    try:
        parent, log = socket.socket(fileno=descriptors[0]), descriptors[1]
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.close(log)
        _limit(orders)
        for name in orders["warm"]:
            function(name)()
        wire.send(parent, wire.packed({"ready": os.getpid()}, [], 1 << 20))
        _serve(parent, orders["largest"])
        code = 0
    except wire.Closed:
        code = 0
    except BaseException:  # noqa: BLE001 -- reason: nothing of the nursery's code may run on in a worker
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _limit(orders: dict[str, Any]) -> None:
    """Memory, files and core dumps. No RLIMIT_CPU: it counts over the whole life; the parent's clock limits a job."""
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_NOFILE, 64)
    _lower(resource.RLIMIT_FSIZE, orders["file_size"])
    _lower(resource.RLIMIT_AS, orders["memory"])
    sys.addaudithook(_refuse)


def _lower(kind: int, limit: int) -> None:
    _, hard = resource.getrlimit(kind)
    most = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    with contextlib.suppress(ValueError, OSError):  # macOS knows RLIMIT_AS and refuses it
        resource.setrlimit(kind, (most, most))


def _refuse(event: str, _: tuple[Any, ...]) -> None:
    """A second wall: whatever Python code a job brings to run, it neither calls out nor starts programs."""
    if event in _REFUSED:
        raise PermissionError(f"{event} is not allowed in the sandbox")


def _serve(parent: socket.socket, largest: int) -> None:
    gc.disable()  # a job is short: collect between jobs, not in the middle of one
    while True:
        order, blobs = wire.receive(parent, largest)
        answer, made = _do(order, blobs)
        try:
            message = wire.packed(answer, made, largest)
        except wire.TooLarge as error:
            message = wire.packed(_broken(order["job"], f"the result has {error.args[0]} bytes"), [], largest)
        wire.send(parent, message)
        del order, blobs, answer, made, message
        gc.collect()


def _do(order: dict[str, Any], blobs: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    try:
        header, made = function(order["job"])(order["header"], dict(zip(order["names"], blobs, strict=True)))
        return {"header": header}, list(made)
    except errors.RakorError as error:
        return {"error": type(error).__name__, "code": error.code, "values": error.values}, []
    except BaseException as error:  # noqa: BLE001 -- reason: MemoryError and SystemExit too are this job's own failure
        answer = _broken(order["job"], _summary(error))
        with contextlib.suppress(BaseException):
            answer["trace"] = traceback.format_exc()[-4000:]
        return answer, []


def _broken(job: str, problem: str) -> dict[str, Any]:
    return {
        "error": "Broken",
        "code": "sandbox-job",
        "values": {"job": job, "problem": problem},
        "spent": True,
    }


def _summary(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:300].rstrip(": ")


def function(name: str) -> Callable[..., Any]:
    """ "package.module:function" -> the function."""
    module, _, attribute = name.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), attribute)
    return found
