"""Whether what was built still is what a build would give: a record of every file that was read and written.

`Trail` gathers what a build reads, `kept` puts it on record with what was written, `recalled` says whether both are
as they were. In doubt there is no record, and a kit is built anew.
"""

from presskit.freshness.record import Key, Record, kept, recalled
from presskit.freshness.trail import Trail
from presskit.freshness.watching import wait_for_change

__all__ = ["Key", "Record", "Trail", "kept", "recalled", "wait_for_change"]
