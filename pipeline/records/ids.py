"""The ids of records."""

from uuid import UUID, uuid5

IDS = UUID("5e0c1f0a-7d3b-5b5e-9f43-51f7e9a6d001")  # version 1 of the rules by which ids are made


def uuid_of(kind: str, *parts: str | None) -> UUID:
    """The id of a thing of this kind: a UUID (version 5) of its identifying parts, in order."""
    return uuid5(IDS, "\x1f".join([kind, *(part or "" for part in parts)]))
