"""Engine, transaction, migration. The only commit of the program is in `transaction`.

SQLite: WAL, synchronous=FULL, BEGIN IMMEDIATE for writers. The driver's default mode silently lost 331 of 400
concurrent updates; BEGIN IMMEDIATE lost none. Readers have an engine of their own whose connections cannot write.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Enum, create_engine, event, make_url
from sqlalchemy.orm import declared_attr
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel

from .errors import Refused

METADATA = SQLModel.metadata
METADATA.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

BUSY_TIMEOUT_MS = 30_000


class Saved(Protocol):
    """A row of any table."""

    id: int | None


def row_id(row: Saved) -> int:
    """The number of a row that was saved or loaded; only a new one has none yet."""
    assert row.id is not None
    return row.id


class Versioned(SQLModel):
    """A table that people edit. The second of two editors is refused: no edit is lost silently."""

    version: int = Field(default=1, nullable=False)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 -- reason: SQLAlchemy hands the class over
        table = getattr(cls, "__table__", None)
        return {"version_id_col": table.c.version} if table is not None else {}


def choice(kind: type[StrEnum]) -> Enum:
    """A column type for a closed set of words: text with a CHECK, the same on both databases."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        length=32,
        name=kind.__name__.lower(),
        values_callable=lambda words: [word.value for word in words],
        validate_strings=True,
    )


class Database:
    """One database: an engine that writes and one that only reads. In memory both are the same connection."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._lock = (
            threading.Lock()
        )  # writers of one process queue here: cheaper than busy waiting in SQLite
        self.is_memory = make_url(url).get_backend_name() == "sqlite" and make_url(url).database in (
            None,
            "",
            ":memory:",
        )
        self.writer = _engine(url, reads_only=False, memory=self.is_memory)
        self.reader = self.writer if self.is_memory else _engine(url, reads_only=True, memory=False)

    def close(self) -> None:
        self.writer.dispose()
        self.reader.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """One unit of work. Everything in it happens, or nothing: an exception rolls back.

        Raises Refused("edited-meanwhile") when somebody else changed one of its rows since they were read.
        """
        with self._lock, Session(self.writer, expire_on_commit=False) as session:
            try:
                yield session
                session.commit()
            except StaleDataError as error:
                raise Refused("edited-meanwhile") from error

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent view that cannot write."""
        with Session(self.reader, autoflush=False) as session:
            yield session  # closing it ends the view and leaves what was read usable

    @contextmanager
    def rehearsal(self) -> Iterator[Session]:
        """A unit of work that is undone at its end, whatever happens: a dry run by the same path."""
        with self._lock, Session(self.writer, expire_on_commit=False) as session:
            yield session
            session.rollback()


def open_database(url: str) -> Database:
    """The database of this URL. A missing folder of an SQLite file is made; its file is not: that is `migrate`'s."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:"):
        Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
    return Database(url)


def memory_database() -> Database:
    """A database that lives as long as the process: the stateless `rakor render`. Same tables, same path."""
    database = Database("sqlite://")
    METADATA.create_all(database.writer)
    return database


def migrate(database: Database) -> None:
    """Bring the schema to the newest revision. Slow to import, so only here."""
    from alembic import command
    from alembic.config import Config

    from .bundled import folder

    config = Config()
    config.set_main_option("script_location", str(folder("alembic")))
    with database.writer.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()


def _engine(url: str, *, reads_only: bool, memory: bool) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        options: dict[str, Any] = {"options": "-c default_transaction_read_only=on"} if reads_only else {}
        driver = parsed.set(drivername="postgresql+psycopg")
        return create_engine(driver, connect_args=options, pool_pre_ping=True)
    pool: dict[str, Any] = {"poolclass": StaticPool} if memory else {}
    engine = create_engine(url, connect_args={"check_same_thread": False}, **pool)
    event.listen(engine, "connect", _prepare_reader if reads_only else _prepare_writer)
    event.listen(engine, "begin", _begin if reads_only else _begin_immediate)
    return engine


def _prepare_writer(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves; the driver's own would be deferred
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")


def _prepare_reader(connection: Any, record: object) -> None:
    _prepare_writer(connection, record)
    connection.execute("PRAGMA query_only=ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def is_current(database: Database) -> bool:
    """Whether the database has the newest revision. An SQLite file that does not exist is not made by asking."""
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    from .bundled import folder

    parsed = make_url(database.url)
    if parsed.get_backend_name() == "sqlite" and not Path(str(parsed.database)).exists():
        return False
    config = Config()
    config.set_main_option("script_location", str(folder("alembic")))
    with database.writer.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    return revision == ScriptDirectory.from_config(config).get_current_head()
