"""Jobs for the sandbox's own tests: good, slow, dying, greedy, talkative."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from typing import Any

from coordination.foundation.errors import Invalid

Result = tuple[dict[str, Any], list[bytes]]
Header = dict[str, Any]
Blobs = dict[str, bytes]

LOADED: list[str] = []


def prepare() -> None:
    LOADED.append(f"prepared in {os.getpid()}")


def warm() -> None:
    LOADED.append(f"warmed in {os.getpid()}")


def cannot_load() -> None:
    raise OSError("cannot load library 'libpango-1.0.so.0'")


def echo(header: Header, blobs: Blobs) -> Result:
    return {"header": header, "names": list(blobs), "pid": os.getpid(), "loaded": LOADED}, list(
        blobs.values()
    )


def nap(header: Header, _: Blobs) -> Result:
    time.sleep(header["seconds"])
    return {"pid": os.getpid()}, []


def spin(_: Header, __: Blobs) -> Result:
    while True:
        pass


def die(header: Header, _: Blobs) -> Result:
    print("last words", file=sys.stderr, flush=True)
    os.kill(os.getpid(), header["signal"])
    signal.pause()
    raise AssertionError


def leave(_: Header, __: Blobs) -> Result:
    os._exit(3)


def exit_politely(_: Header, __: Blobs) -> Result:
    raise SystemExit(0)


def fail(header: Header, _: Blobs) -> Result:
    if header["how"] == "refuse":
        raise Invalid("paper-kind", kind="x", known="y")
    raise ValueError("the value \ud800 is no good")


def recurse(header: Header, blobs: Blobs) -> Result:
    return recurse(header, blobs)


def grab(header: Header, _: Blobs) -> Result:
    return {"length": len(bytearray(header["bytes"]))}, []


def swell(header: Header, _: Blobs) -> Result:
    return {}, [bytes(header["bytes"])]


def environment(_: Header, __: Blobs) -> Result:
    return {"environment": dict(os.environ), "arguments": sys.argv}, []


def shout(header: Header, _: Blobs) -> Result:
    line = "x" * 1000
    for _number in range(header["lines"]):
        print(line, file=sys.stderr)
    sys.stderr.flush()
    return {}, []


def call_out(header: Header, _: Blobs) -> Result:
    try:
        if header["how"] == "connect":
            socket.create_connection(("127.0.0.1", header["port"]), timeout=5).close()
        elif header["how"] == "look-up":
            socket.getaddrinfo("localhost", 80)
        else:
            subprocess.run(["true"], check=True)
    except PermissionError as error:
        return {"refused": str(error)}, []
    return {"refused": ""}, []


def write_file(header: Header, _: Blobs) -> Result:
    with open(header["path"], "wb") as file:  # noqa: PTH123 -- reason: as plain as a careless library does it
        for _number in range(header["megabytes"]):
            file.write(bytes(1 << 20))
    return {}, []
