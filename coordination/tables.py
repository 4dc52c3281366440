"""All tables in one metadata, for migrations and for a database in memory. Importing it registers them."""

from .features.attendance import models as _attendance
from .features.directory import models as _directory
from .features.documents import models as _documents
from .features.followups import models as _followups
from .features.invitations import models as _invitations
from .features.meetings import models as _meetings
from .features.minutes import models as _minutes
from .features.press import models as _press
from .foundation import archive as _archive
from .foundation import audit as _audit
from .foundation import files as _files
from .foundation import outbox as _outbox
from .foundation.db import METADATA

metadata = METADATA

REGISTERED = (
    _archive,
    _attendance,
    _audit,
    _directory,
    _documents,
    _files,
    _followups,
    _invitations,
    _meetings,
    _minutes,
    _outbox,
    _press,
)
