"""What every test may ask for: a migrated database of each kind, a clock that stands still, golden files.

Two promises hold for the whole run: no test talks to anything but this machine, and `make test` on the same
commit always tries the same examples.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from coordination import tables
from coordination.foundation.clock import Clock, fixed_clock
from coordination.foundation.db import Database, memory_database, migrate, open_database
from tests.golden_files import Golden
from tests.postgres import Server, server_of_this_run

# A week before the reference meeting of 11 December 2023, at 09.00 in Serang.
NOW = datetime(2023, 12, 4, 2, 0, tzinfo=UTC)

hypothesis.settings.register_profile("rakor", deadline=None, derandomize=True, print_blob=True, database=None)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=5000, print_blob=True)
hypothesis.settings.load_profile("rakor")

assert tables.metadata.tables  # all of them are registered, whichever test runs first

_server = pytest.StashKey[Server]()
_numbers = count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="take today's output as the expected one")


def pytest_configure(config: pytest.Config) -> None:
    sys.addaudithook(_stay_at_home)
    config.stash[_server] = server_of_this_run()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and (server := config.stash.get(_server, None)):
        server.stop()


def _stay_at_home(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse every address but loopback. Names are refused before they are looked up."""
    if event == "socket.connect" and isinstance(address := arguments[1], tuple):
        host = str(address[0])
    elif event == "socket.getaddrinfo":
        host = str(arguments[0] or "localhost")
    else:
        return
    if host != "localhost" and host != "::1" and not host.startswith("127."):
        raise RuntimeError(f"a test tried to reach {host}: tests use nothing but this machine")


@pytest.fixture
def now() -> datetime:
    """The moment at which every test happens."""
    return NOW


@pytest.fixture
def clock(now: datetime) -> Clock:
    """A clock that stands still at `now`."""
    return fixed_clock(now)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """golden("letter.txt", made) compares with tests/golden/letter.txt; see tests/golden_files.py."""
    return Golden(Path(__file__).parent / "golden", update=request.config.getoption("--update-golden"))


# --- Databases: a test that asks for one runs twice, and finds it migrated and empty ---------------------


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with every table, to be copied."""
    path = tmp_path_factory.mktemp("template") / "rakor.db"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest) -> Server:
    """The PostgreSQL server of this run, started."""
    server = request.config.stash[_server]
    server.start()
    return server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path, worker_id: str) -> Iterator[str]:
    """The URL of a migrated, empty database: once an SQLite file, once a database on a real PostgreSQL."""
    if request.param == "sqlite":
        path = tmp_path / "rakor.db"
        shutil.copy(request.getfixturevalue("migrated_file"), path)
        yield f"sqlite:///{path}"
        return
    server: Server = request.getfixturevalue("postgres")
    server.make_template(_migrate)
    yield from _on_server(server, worker_id, template=server.template)


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_database_url(request: pytest.FixtureRequest, tmp_path: Path, worker_id: str) -> Iterator[str]:
    """The same, without a single table: for the tests of the migrations themselves."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'bare.db'}"
        return
    yield from _on_server(request.getfixturevalue("postgres"), worker_id, template="template0")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """That migrated, empty database, opened."""
    opened = open_database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def memory() -> Iterator[Database]:
    """The database of the stateless command, in memory: for what does not depend on the kind of database."""
    opened = memory_database()
    yield opened
    opened.close()


def _on_server(server: Server, worker: str, *, template: str) -> Iterator[str]:
    name = f"rakor_{server.run}_{worker}_{next(_numbers)}"
    server.create(name, template=template)
    yield server.url(name)
    server.drop(name)


def _migrate(url: str) -> None:
    opened = open_database(url)
    migrate(opened)
    opened.close()
