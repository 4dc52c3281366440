"""A warm child process with limits, for rendering and for parsing bytes that nobody vouches for.

    with Sandbox(preload=("package.module:prepare",)) as sandbox:
        header, blobs = sandbox.run("package.module:function", {"any": "JSON"}, {"name": b"bytes"}, timeout=20)

In: a function by name, JSON, byte strings. Out: JSON, byte strings, or an error that a person may read. The
function has the shape `(header: dict, blobs: dict[str, bytes]) -> tuple[dict, list[bytes]]`. Never: pickle, the
parent's environment, a job that outlives its limit, a dead child that takes the pool with it.

How: `pool` (parent) starts one *nursery* process, which imports what is named and then only forks; each fork is a
worker that does one job at a time. So a fresh worker costs milliseconds, not the second that importing a renderer
takes. POSIX only: it forks, and passes descriptors over Unix sockets.
"""

from .pool import Crashed, Sandbox, TimedOut

__all__ = ["Crashed", "Sandbox", "TimedOut"]
