"""first tables.

Revision 0001, after nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agency",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("usual_name", sa.String(), nullable=False),
        sa.Column("usual_name_en", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("short_name_en", sa.String(), nullable=False),
        sa.Column("news_first", sa.String(), nullable=False),
        sa.Column("news_first_en", sa.String(), nullable=False),
        sa.Column("news_name", sa.String(), nullable=False),
        sa.Column("news_name_en", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "regional",
                "vertical",
                "election",
                "police",
                "military",
                "justice",
                "other",
                "foreign",
                name="agencykind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "level",
            sa.Enum(
                "central",
                "province",
                "regency",
                "district",
                "village",
                name="agencylevel",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("region_en", sa.String(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column(
            "language",
            sa.Enum("id", "en", name="language", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("phones", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["agency.id"], name=op.f("fk_agency_parent_id_agency")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency")),
        sa.UniqueConstraint("key", name=op.f("uq_agency_key")),
    )
    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agency_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "audit_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_kind", sa.String(), nullable=False),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_event")),
        sa.UniqueConstraint("digest", name=op.f("uq_audit_event_digest")),
    )
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_event_action"), ["action"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_event_subject"), ["subject"], unique=False)

    op.create_table(
        "invitee_group",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("news_name", sa.String(), nullable=False),
        sa.Column("news_name_en", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("scope_en", sa.String(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("id", "en", name="language", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitee_group")),
        sa.UniqueConstraint("key", name=op.f("uq_invitee_group_key")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("paper_version", sa.Integer(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("about_key", sa.String(), nullable=False),
        sa.Column("about_revision", sa.Integer(), nullable=False),
        sa.Column("after_key", sa.String(), nullable=True),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("held", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "queued",
                "held",
                "sending",
                "sent",
                "deferred",
                "failed",
                "in_doubt",
                "cancelled",
                name="outboxstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint(
            "about_key",
            "about_revision",
            "kind",
            "recipient",
            "language",
            name=op.f("uq_outbox_about_key_about_revision_kind_recipient_language"),
        ),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
        sa.UniqueConstraint("message_id", name=op.f("uq_outbox_message_id")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_about_key"), ["about_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_state"), ["state"], unique=False)

    op.create_table(
        "person",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("full_name", sa.String(), nullable=False),
        sa.Column("prefix_titles", sa.String(), nullable=False),
        sa.Column("suffix_degrees", sa.String(), nullable=False),
        sa.Column("rank", sa.String(), nullable=False),
        sa.Column("corps", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column(
            "address_form",
            sa.Enum(
                "bapak",
                "ibu",
                "sdr",
                "none",
                name="addressform",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("staff_no", sa.String(), nullable=False),
        sa.Column(
            "staff_no_kind",
            sa.Enum(
                "NIP", "NRP", name="staffnumberkind", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("publish_name", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("key", name=op.f("uq_person_key")),
    )
    op.create_table(
        "stored_file",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_stored_file")),
    )
    op.create_table(
        "archive_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("paper_version", sa.Integer(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("paper_digest", sa.String(), nullable=False),
        sa.Column("file_digest", sa.String(), nullable=True),
        sa.Column(
            "origin",
            sa.Enum("here", "elsewhere", name="origin", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_digest"], ["stored_file.digest"], name=op.f("fk_archive_entry_file_digest_stored_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_entry")),
        sa.UniqueConstraint("about", "kind", "number", name=op.f("uq_archive_entry_about_kind_number")),
    )
    with op.batch_alter_table("archive_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_archive_entry_about"), ["about"], unique=False)

    op.create_table(
        "letterhead",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("emblem", sa.String(), nullable=True),
        sa.Column("emblem_file", sa.String(), nullable=False),
        sa.Column("emblem_alt", sa.String(), nullable=False),
        sa.Column("emblem_alt_en", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_letterhead_agency_id_agency")),
        sa.ForeignKeyConstraint(
            ["emblem"], ["stored_file.digest"], name=op.f("fk_letterhead_emblem_stored_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letterhead")),
        sa.UniqueConstraint("agency_id", name=op.f("uq_letterhead_agency_id")),
    )
    op.create_table(
        "meeting",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "called",
                "postponed",
                "cancelled",
                "held",
                "closed",
                name="meetingstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "coordination",
                "cross_sector",
                "restricted",
                "other",
                name="meetingkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("purpose_en", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_en", sa.String(), nullable=False),
        sa.Column("host_agency_id", sa.Integer(), nullable=True),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("planned_minutes", sa.Integer(), nullable=False),
        sa.Column(
            "mode",
            sa.Enum(
                "in_person",
                "online",
                "hybrid",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("venue_en", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("region_en", sa.String(), nullable=False),
        sa.Column("map_link", sa.String(), nullable=False),
        sa.Column("online_link", sa.String(), nullable=False),
        sa.Column("online_passcode", sa.String(), nullable=False),
        sa.Column("dress_code", sa.String(), nullable=False),
        sa.Column("dress_code_en", sa.String(), nullable=False),
        sa.Column(
            "access",
            sa.Enum("open", "closed", name="access", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column(
            "security_level",
            sa.Enum(
                "open",
                "limited",
                "secret",
                "top_secret",
                name="securitylevel",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "language",
            sa.Enum("id", "en", name="language", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("reply_by", sa.Date(), nullable=True),
        sa.Column("contact_name", sa.String(), nullable=False),
        sa.Column("contact_phone", sa.String(), nullable=False),
        sa.Column("previous_uid", sa.String(), nullable=True),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("fixtures", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["host_agency_id"], ["agency.id"], name=op.f("fk_meeting_host_agency_id_agency")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("uid", name=op.f("uq_meeting_uid")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_host_agency_id"), ["host_agency_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_starts_on"), ["starts_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_state"), ["state"], unique=False)

    op.create_table(
        "office",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("usual_title", sa.String(), nullable=False),
        sa.Column("usual_title_en", sa.String(), nullable=False),
        sa.Column("title_short", sa.String(), nullable=False),
        sa.Column("title_short_en", sa.String(), nullable=False),
        sa.Column("news_title", sa.String(), nullable=False),
        sa.Column("news_title_en", sa.String(), nullable=False),
        sa.Column(
            "agency_form",
            sa.Enum(
                "follows",
                "comma",
                "none",
                name="agencyjoint",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("ends_with_office_word", sa.Boolean(), nullable=False),
        sa.Column(
            "level",
            sa.Enum(
                "state",
                "I.a",
                "I.b",
                "II.a",
                "II.b",
                "III.a",
                "III.b",
                "IV.a",
                "IV.b",
                "functional",
                "none",
                name="officelevel",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("precedence_tier", sa.String(), nullable=False),
        sa.Column("precedence_order", sa.Integer(), nullable=False),
        sa.Column("parent_office_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_office_agency_id_agency")),
        sa.ForeignKeyConstraint(
            ["parent_office_id"], ["office.id"], name=op.f("fk_office_parent_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sa.UniqueConstraint("key", name=op.f("uq_office_key")),
    )
    with op.batch_alter_table("office", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_office_agency_id"), ["agency_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_office_parent_office_id"), ["parent_office_id"], unique=False)

    op.create_table(
        "action_item",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("decision_key", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("owner_office_id", sa.Integer(), nullable=True),
        sa.Column("owner_agency_id", sa.Integer(), nullable=True),
        sa.Column("owner_person_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "in_progress",
                "done",
                "dropped",
                name="actionstatus",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("evidence_en", sa.String(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_agency_id"], ["agency.id"], name=op.f("fk_action_item_owner_agency_id_agency")
        ),
        sa.ForeignKeyConstraint(
            ["owner_office_id"], ["office.id"], name=op.f("fk_action_item_owner_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["owner_person_id"], ["person.id"], name=op.f("fk_action_item_owner_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_item")),
        sa.UniqueConstraint("about", "key", name=op.f("uq_action_item_about_key")),
    )
    with op.batch_alter_table("action_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_item_about"), ["about"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_item_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_item_owner_agency_id"), ["owner_agency_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_item_owner_office_id"), ["owner_office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_item_owner_person_id"), ["owner_person_id"], unique=False)

    op.create_table(
        "agenda_item",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "opening",
                "prayer",
                "remarks",
                "paper",
                "discussion",
                "break",
                "closing",
                name="agendakind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("presenter_office_id", sa.Integer(), nullable=True),
        sa.Column("presenter_person_id", sa.Integer(), nullable=True),
        sa.Column("presenter_agency_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["presenter_agency_id"], ["agency.id"], name=op.f("fk_agenda_item_presenter_agency_id_agency")
        ),
        sa.ForeignKeyConstraint(
            ["presenter_office_id"], ["office.id"], name=op.f("fk_agenda_item_presenter_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["presenter_person_id"], ["person.id"], name=op.f("fk_agenda_item_presenter_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint("meeting_id", "key", name=op.f("uq_agenda_item_meeting_id_key")),
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_item_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "archive_release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("publish_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("embargo_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawal_reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["archive_entry.id"], name=op.f("fk_archive_release_entry_id_archive_entry")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_release")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_archive_release_entry_id")),
    )
    op.create_table(
        "article",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("publisher_id", sa.Integer(), nullable=False),
        sa.Column("style", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "approved",
                "published",
                "withdrawn",
                name="articlestate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "headline_verb",
            sa.Enum(
                "attend",
                "hold",
                "discuss",
                "agree",
                "decide",
                "lead",
                "receive",
                "review",
                name="headlineverb",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("headline_topic", sa.String(), nullable=False),
        sa.Column("headline_topic_en", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("purpose_en", sa.String(), nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("venue_en", sa.String(), nullable=False),
        sa.Column("dateline_city", sa.String(), nullable=False),
        sa.Column("dateline_region", sa.String(), nullable=False),
        sa.Column("dateline_region_en", sa.String(), nullable=False),
        sa.Column("byline_authors", sa.JSON(), nullable=False),
        sa.Column("byline_unit", sa.String(), nullable=False),
        sa.Column("byline_unit_en", sa.String(), nullable=False),
        sa.Column("host_confirmed", sa.Boolean(), nullable=False),
        sa.Column("action_keys", sa.JSON(), nullable=False),
        sa.Column("statement_keys", sa.JSON(), nullable=False),
        sa.Column("prepared_by", sa.String(), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_article_meeting_id_meeting")),
        sa.ForeignKeyConstraint(["publisher_id"], ["agency.id"], name=op.f("fk_article_publisher_id_agency")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_article_meeting_id")),
    )
    op.create_table(
        "co_host",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_co_host_agency_id_agency")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_co_host_meeting_id_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_co_host")),
    )
    with op.batch_alter_table("co_host", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_co_host_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "decision",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("agenda_key", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("basis_en", sa.String(), nullable=False),
        sa.Column("publish", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_decision_meeting_id_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("meeting_id", "key", name=op.f("uq_decision_meeting_id_key")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "document",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "invitation_letter",
                "attendance_list",
                "minutes",
                "follow_up_list",
                name="documentkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column(
            "number_state",
            sa.Enum(
                "draft",
                "reserved",
                "issued",
                "void",
                name="numberstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("classification_code", sa.String(), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_en", sa.String(), nullable=False),
        sa.Column(
            "urgency",
            sa.Enum(
                "routine",
                "urgent",
                "very_urgent",
                name="urgency",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("signer_office_id", sa.Integer(), nullable=True),
        sa.Column("signer_person_id", sa.Integer(), nullable=True),
        sa.Column("on_behalf_of", sa.JSON(), nullable=False),
        sa.Column("copies", sa.JSON(), nullable=False),
        sa.Column("copies_en", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_document_agency_id_agency")),
        sa.ForeignKeyConstraint(
            ["signer_office_id"], ["office.id"], name=op.f("fk_document_signer_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["signer_person_id"], ["person.id"], name=op.f("fk_document_signer_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("about", "kind", "revision", name=op.f("uq_document_about_kind_revision")),
        sa.UniqueConstraint("agency_id", "number", name=op.f("uq_document_agency_id_number")),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_about"), ["about"], unique=False)

    op.create_table(
        "group_member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_group_member_agency_id_agency")),
        sa.ForeignKeyConstraint(
            ["group_id"], ["invitee_group.id"], name=op.f("fk_group_member_group_id_invitee_group")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_group_member_office_id_office")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_group_member_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_member")),
    )
    with op.batch_alter_table("group_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_group_member_group_id"), ["group_id"], unique=False)

    op.create_table(
        "invitation",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column(
            "target",
            sa.Enum(
                "office",
                "person",
                "agency",
                "group",
                name="target",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("office_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column(
            "capacity",
            sa.Enum(
                "host",
                "participant",
                "chair",
                "speaker",
                "guest",
                "observer",
                name="capacity",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "minimum_level",
            sa.Enum(
                "state",
                "I.a",
                "I.b",
                "II.a",
                "II.b",
                "III.a",
                "III.b",
                "IV.a",
                "IV.b",
                "functional",
                "none",
                name="officelevel",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("attention_office_id", sa.Integer(), nullable=True),
        sa.Column("link_generation", sa.Integer(), nullable=False),
        sa.Column(
            "reply",
            sa.Enum(
                "none",
                "attending",
                "online",
                "represented",
                "undecided",
                "declined",
                name="reply",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reply_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reply_note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_invitation_agency_id_agency")),
        sa.ForeignKeyConstraint(
            ["attention_office_id"], ["office.id"], name=op.f("fk_invitation_attention_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["invitee_group.id"], name=op.f("fk_invitation_group_id_invitee_group")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_invitation_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_invitation_office_id_office")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_invitation_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("meeting_id", "key", name=op.f("uq_invitation_meeting_id_key")),
        sa.UniqueConstraint(
            "meeting_id",
            "target",
            "office_id",
            "person_id",
            "agency_id",
            "group_id",
            name=op.f("uq_invitation_meeting_id_target_office_id_person_id_agency_id_group_id"),
        ),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_agency_id"), ["agency_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitation_group_id"), ["group_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitation_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitation_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitation_person_id"), ["person_id"], unique=False)

    op.create_table(
        "legal_basis",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("kind_en", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("about_en", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_legal_basis_meeting_id_meeting")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_basis")),
    )
    with op.batch_alter_table("legal_basis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_legal_basis_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "mailbox",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("mail_token", sa.String(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("office_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_mailbox_agency_id_agency")),
        sa.ForeignKeyConstraint(
            ["group_id"], ["invitee_group.id"], name=op.f("fk_mailbox_group_id_invitee_group")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_mailbox_office_id_office")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_mailbox_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailbox")),
        sa.UniqueConstraint("address", name=op.f("uq_mailbox_address")),
        sa.UniqueConstraint("mail_token", name=op.f("uq_mailbox_mail_token")),
    )
    with op.batch_alter_table("mailbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mailbox_agency_id"), ["agency_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mailbox_group_id"), ["group_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mailbox_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mailbox_person_id"), ["person_id"], unique=False)

    op.create_table(
        "meeting_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("start_time", sa.Time(), nullable=True),
        sa.Column("end_time", sa.Time(), nullable=True),
        sa.Column(
            "part_of_day",
            sa.Enum(
                "morning",
                "noon",
                "afternoon",
                "evening",
                name="partofday",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_day_meeting_id_meeting")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_day")),
        sa.UniqueConstraint("meeting_id", "on_date", name=op.f("uq_meeting_day_meeting_id_on_date")),
    )
    with op.batch_alter_table("meeting_day", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_day_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "minutes",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        sa.Column("note_taker_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.Time(), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "approved",
                "issued",
                name="minutesstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("chair_approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("chair_approved_by", sa.String(), nullable=False),
        sa.Column("note_taker_approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note_taker_approved_by", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("issued_file", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["chair_id"], ["person.id"], name=op.f("fk_minutes_chair_id_person")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_minutes_meeting_id_meeting")),
        sa.ForeignKeyConstraint(
            ["note_taker_id"], ["person.id"], name=op.f("fk_minutes_note_taker_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_minutes_meeting_id")),
    )
    op.create_table(
        "paper_order",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column(
            "paper",
            sa.Enum(
                "letter",
                "attendance_list",
                "minutes",
                "article",
                name="orderedpaper",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("keys", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_paper_order_meeting_id_meeting")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_order")),
        sa.UniqueConstraint("meeting_id", "paper", name=op.f("uq_paper_order_meeting_id_paper")),
    )
    with op.batch_alter_table("paper_order", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_paper_order_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "photo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("caption", sa.String(), nullable=False),
        sa.Column("caption_en", sa.String(), nullable=False),
        sa.Column("credit", sa.String(), nullable=False),
        sa.Column("alt", sa.String(), nullable=False),
        sa.Column("alt_en", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["stored_file.digest"], name=op.f("fk_photo_digest_stored_file")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_photo_meeting_id_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
        sa.UniqueConstraint("meeting_id", "key", name=op.f("uq_photo_meeting_id_key")),
    )
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_photo_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "statement",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("agenda_key", sa.String(), nullable=True),
        sa.Column("speaker_person_id", sa.Integer(), nullable=True),
        sa.Column("speaker_office_id", sa.Integer(), nullable=True),
        sa.Column("on_behalf_of_office_id", sa.Integer(), nullable=True),
        sa.Column(
            "mode",
            sa.Enum(
                "direct",
                "indirect",
                name="statementmode",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("reported", sa.Text(), nullable=False),
        sa.Column("reported_en", sa.Text(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("id", "en", name="language", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column(
            "frame",
            sa.Enum(
                "say",
                "explain",
                "add",
                "according",
                "through",
                name="frame",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "tone",
            sa.Enum(
                "",
                "stress",
                "hope",
                "ask",
                "urge",
                "admit",
                "announce",
                name="tone",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("verified_by", sa.String(), nullable=False),
        sa.Column("publish", sa.Boolean(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_statement_meeting_id_meeting")),
        sa.ForeignKeyConstraint(
            ["on_behalf_of_office_id"], ["office.id"], name=op.f("fk_statement_on_behalf_of_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_office_id"], ["office.id"], name=op.f("fk_statement_speaker_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_person_id"], ["person.id"], name=op.f("fk_statement_speaker_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
        sa.UniqueConstraint("meeting_id", "key", name=op.f("uq_statement_meeting_id_key")),
    )
    with op.batch_alter_table("statement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_statement_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_statement_speaker_office_id"), ["speaker_office_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_statement_speaker_person_id"), ["speaker_person_id"], unique=False
        )

    op.create_table(
        "tenure",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "definitive",
                "pj",
                "pjs",
                "plt",
                "plh",
                name="tenurekind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("decree", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_tenure_office_id_office")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_tenure_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenure")),
    )
    with op.batch_alter_table("tenure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tenure_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_tenure_person_id"), ["person_id"], unique=False)

    op.create_table(
        "attendance",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "person",
                "office",
                "institution",
                "group",
                "open_end",
                name="attendancekind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("represents_office_id", sa.Integer(), nullable=True),
        sa.Column("represents_agency_id", sa.Integer(), nullable=True),
        sa.Column("is_unnamed", sa.Boolean(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "participant",
                "chair",
                "accompanying",
                "speaker",
                "note_taker",
                "press",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("with_key", sa.String(), nullable=True),
        sa.Column(
            "mode",
            sa.Enum(
                "in_person",
                "online",
                name="presencemode",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "present",
                "late",
                "left_early",
                "absent",
                "excused",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "signed",
            sa.Enum(
                "paper", "pad", "none", name="signed", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("publish", sa.Boolean(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_attendance_agency_id_agency")),
        sa.ForeignKeyConstraint(
            ["group_id"], ["invitee_group.id"], name=op.f("fk_attendance_group_id_invitee_group")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitation.id"], name=op.f("fk_attendance_invitation_id_invitation")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id_person")),
        sa.ForeignKeyConstraint(
            ["represents_agency_id"], ["agency.id"], name=op.f("fk_attendance_represents_agency_id_agency")
        ),
        sa.ForeignKeyConstraint(
            ["represents_office_id"], ["office.id"], name=op.f("fk_attendance_represents_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint("meeting_id", "key", name=op.f("uq_attendance_meeting_id_key")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_invitation_id"), ["invitation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendance_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendance_person_id"), ["person_id"], unique=False)

    op.create_table(
        "representation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("office_id", sa.Integer(), nullable=True),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("link_generation", sa.Integer(), nullable=False),
        sa.Column(
            "source",
            sa.Enum(
                "reply",
                "door",
                "letter",
                "secretariat",
                name="source",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("letter_no", sa.String(), nullable=False),
        sa.Column("named_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name=op.f("fk_representation_agency_id_agency")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitation.id"], name=op.f("fk_representation_invitation_id_invitation")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_representation_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_representation_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"], ["representation.id"], name=op.f("fk_representation_previous_id_representation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_representation")),
    )
    with op.batch_alter_table("representation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_representation_invitation_id"), ["invitation_id"], unique=False)

    op.create_table(
        "attendance_office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attendance_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attendance_id"], ["attendance.id"], name=op.f("fk_attendance_office_attendance_id_attendance")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_attendance_office_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_office")),
        sa.UniqueConstraint(
            "attendance_id", "position", name=op.f("uq_attendance_office_attendance_id_position")
        ),
    )
    with op.batch_alter_table("attendance_office", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_attendance_office_attendance_id"), ["attendance_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("attendance_office", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attendance_office_attendance_id"))

    op.drop_table("attendance_office")
    with op.batch_alter_table("representation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_representation_invitation_id"))

    op.drop_table("representation")
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attendance_person_id"))
        batch_op.drop_index(batch_op.f("ix_attendance_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_attendance_invitation_id"))

    op.drop_table("attendance")
    with op.batch_alter_table("tenure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tenure_person_id"))
        batch_op.drop_index(batch_op.f("ix_tenure_office_id"))

    op.drop_table("tenure")
    with op.batch_alter_table("statement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_statement_speaker_person_id"))
        batch_op.drop_index(batch_op.f("ix_statement_speaker_office_id"))
        batch_op.drop_index(batch_op.f("ix_statement_meeting_id"))

    op.drop_table("statement")
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_photo_meeting_id"))

    op.drop_table("photo")
    with op.batch_alter_table("paper_order", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_paper_order_meeting_id"))

    op.drop_table("paper_order")
    op.drop_table("minutes")
    with op.batch_alter_table("meeting_day", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_day_meeting_id"))

    op.drop_table("meeting_day")
    with op.batch_alter_table("mailbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mailbox_person_id"))
        batch_op.drop_index(batch_op.f("ix_mailbox_office_id"))
        batch_op.drop_index(batch_op.f("ix_mailbox_group_id"))
        batch_op.drop_index(batch_op.f("ix_mailbox_agency_id"))

    op.drop_table("mailbox")
    with op.batch_alter_table("legal_basis", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_legal_basis_meeting_id"))

    op.drop_table("legal_basis")
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_person_id"))
        batch_op.drop_index(batch_op.f("ix_invitation_office_id"))
        batch_op.drop_index(batch_op.f("ix_invitation_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_invitation_group_id"))
        batch_op.drop_index(batch_op.f("ix_invitation_agency_id"))

    op.drop_table("invitation")
    with op.batch_alter_table("group_member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_member_group_id"))

    op.drop_table("group_member")
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_document_about"))

    op.drop_table("document")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decision_meeting_id"))

    op.drop_table("decision")
    with op.batch_alter_table("co_host", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_co_host_meeting_id"))

    op.drop_table("co_host")
    op.drop_table("article")
    op.drop_table("archive_release")
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agenda_item_meeting_id"))

    op.drop_table("agenda_item")
    with op.batch_alter_table("action_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_item_owner_person_id"))
        batch_op.drop_index(batch_op.f("ix_action_item_owner_office_id"))
        batch_op.drop_index(batch_op.f("ix_action_item_owner_agency_id"))
        batch_op.drop_index(batch_op.f("ix_action_item_due_on"))
        batch_op.drop_index(batch_op.f("ix_action_item_about"))

    op.drop_table("action_item")
    with op.batch_alter_table("office", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_office_parent_office_id"))
        batch_op.drop_index(batch_op.f("ix_office_agency_id"))

    op.drop_table("office")
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_state"))
        batch_op.drop_index(batch_op.f("ix_meeting_starts_on"))
        batch_op.drop_index(batch_op.f("ix_meeting_host_agency_id"))

    op.drop_table("meeting")
    op.drop_table("letterhead")
    with op.batch_alter_table("archive_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_archive_entry_about"))

    op.drop_table("archive_entry")
    op.drop_table("stored_file")
    op.drop_table("person")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_state"))
        batch_op.drop_index(batch_op.f("ix_outbox_about_key"))

    op.drop_table("outbox")
    op.drop_table("invitee_group")
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_event_subject"))
        batch_op.drop_index(batch_op.f("ix_audit_event_action"))

    op.drop_table("audit_event")
    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agency_parent_id"))

    op.drop_table("agency")
