"""Stories: what is reused, which articles report one happening, which stories belong together."""

from rawi.pipeline.stories.group import group
from rawi.pipeline.stories.reuse import find_reuse

__all__ = ["find_reuse", "group"]
