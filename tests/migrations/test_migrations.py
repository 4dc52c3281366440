"""The migrations: they lead from every earlier schema to today's models, on both databases, and keep the rows."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from coordination.foundation.db import migrate, open_database
from tests.migrations.rows import ROWS, count, fill

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "alembic"


def configuration(url: str = "sqlite://", folder: Path = FOLDER) -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder))
    config.attributes["url"] = url
    return config


SCRIPTS = list(reversed(list(ScriptDirectory.from_config(configuration()).walk_revisions())))
REVISIONS = [script.revision for script in SCRIPTS]


@contextmanager
def connected(url: str) -> Iterator[sa.Connection]:
    """A connection that keeps what is done through it."""
    with closing(open_database(url)) as database, database.writer.begin() as connection:
        yield connection


def test_revisions_form_one_line() -> None:
    assert SCRIPTS[0].down_revision is None
    assert [later.down_revision for _, later in pairwise(SCRIPTS)] == REVISIONS[:-1]
    assert [f"{number:04}" for number in range(1, len(REVISIONS) + 1)] == REVISIONS
    assert all(Path(script.path).name.startswith(f"{script.revision}_") for script in SCRIPTS)


def test_the_newest_revision_is_what_the_models_say(bare_database_url: str) -> None:
    config = configuration(bare_database_url)
    command.upgrade(config, "head")
    command.check(config)


@pytest.mark.parametrize("start", REVISIONS)
def test_every_earlier_schema_arrives_with_its_rows(bare_database_url: str, start: str) -> None:
    config = configuration(bare_database_url)
    command.upgrade(config, start)
    with connected(bare_database_url) as connection:
        before = fill(connection)
    assert before
    assert set(before.values()) == {ROWS}
    for revision in REVISIONS[REVISIONS.index(start) + 1 :]:
        command.upgrade(config, revision)
    with connected(bare_database_url) as connection:
        after = count(connection)
    assert {table: after[table] for table in before if table in after} == {
        table: rows for table, rows in before.items() if table in after
    }
    command.check(config)


def test_migrating_twice_changes_nothing(bare_database_url: str) -> None:
    database = open_database(bare_database_url)
    migrate(database)
    with database.writer.begin() as connection:
        before = fill(connection)
    migrate(database)
    with database.writer.begin() as connection:
        assert count(connection) == before
    database.close()


def test_no_table_of_the_program_is_forgotten() -> None:
    classes = [
        node
        for path in (ROOT / "coordination").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and any(keyword.arg == "table" for keyword in node.keywords)
    ]
    # In a process of its own: here, other tests may have imported what coordination.tables forgets.
    listing = "from coordination.tables import metadata; print(len(metadata.tables))"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, check=True, text=True)
    assert int(done.stdout) == len(classes) > 0


def test_every_constraint_has_a_name() -> None:
    listing = (
        "from coordination.tables import metadata\n"
        "print([str(c) for t in metadata.tables.values() for c in t.constraints if not c.name])"
    )
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]", "a later migration cannot drop what has no name"


# --- What env.py promises, shown on migrations that never were ------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the migrations, to which a test adds one."""
    return Path(
        shutil.copytree(FOLDER, tmp_path / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    )


def add_revision(folder: Path, body: str) -> None:
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    (folder / "versions" / "9999_invented.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\n"
        f'revision = "9999"\ndown_revision = "{REVISIONS[-1]}"\n\n\ndef upgrade() -> None:\n{lines}\n'
    )


def test_a_failing_migration_leaves_everything_as_it_was(bare_database_url: str, folder: Path) -> None:
    add_revision(
        folder, 'op.create_table("half", sa.Column("id", sa.Integer))\nraise RuntimeError("power cut")'
    )
    command.upgrade(configuration(bare_database_url, folder), REVISIONS[-1])
    with pytest.raises(RuntimeError, match="power cut"):
        command.upgrade(configuration(bare_database_url, folder), "head")
    with connected(bare_database_url) as connection:
        assert "half" not in sa.inspect(connection).get_table_names()
        assert connection.scalar(sa.text("SELECT version_num FROM alembic_version")) == REVISIONS[-1]


def test_rebuilding_a_table_keeps_the_rows_that_point_to_it(bare_database_url: str, folder: Path) -> None:
    add_revision(
        folder,
        'with op.batch_alter_table("agency", recreate="auto") as batch:\n'
        '    batch.alter_column("name", type_=sa.String(500))',
    )
    config = configuration(bare_database_url, folder)
    command.upgrade(config, REVISIONS[-1])
    with connected(bare_database_url) as connection:
        before = fill(connection)
    command.upgrade(config, "head")
    with connected(bare_database_url) as connection:
        assert count(connection) == before


def test_without_foreign_keys_at_rest_the_rebuild_fails(tmp_path: Path, folder: Path) -> None:
    """The twin of the test above with the guard removed; only SQLite rebuilds tables."""
    environment = folder / "env.py"
    environment.write_text(environment.read_text().replace("PRAGMA foreign_keys=OFF", "PRAGMA foreign_keys"))
    url = f"sqlite:///{tmp_path / 'rakor.db'}"
    with pytest.raises(sa.exc.IntegrityError):
        test_rebuilding_a_table_keeps_the_rows_that_point_to_it(url, folder)


def test_a_migration_that_orphans_rows_is_refused(tmp_path: Path, folder: Path) -> None:
    add_revision(folder, 'op.execute("DELETE FROM agency")')
    config = configuration(f"sqlite:///{tmp_path / 'rakor.db'}", folder)
    command.upgrade(config, REVISIONS[-1])
    with connected(config.attributes["url"]) as connection:
        before = fill(connection)
    with pytest.raises(RuntimeError, match="without what they point to"):
        command.upgrade(config, "head")
    with connected(config.attributes["url"]) as connection:
        assert count(connection) == before
