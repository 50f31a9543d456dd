"""The files of an office document in one archive, the same bytes for the same content."""

import io
import zipfile


def packed(saved: io.BytesIO) -> bytes:
    """The same parts in a fixed order with a fixed date, so that the bytes depend on the content only."""
    made = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(made, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            target.writestr(entry, source.read(name))
    return made.getvalue()
