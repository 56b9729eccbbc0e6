"""What the user has said about a file so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.review import Review


@dataclass(frozen=True)
class ImportDraft:
    """Immutable, so that a sheet that was closed can be opened as it was left."""

    source: FileSource
    answers: dict[str, str] = field(default_factory=dict)
    """Choices by the id of their finding or pip row."""
    name: str = ""
    """As typed; empty: the file's, made free."""
    folder: str = ""
    """Where it will lie; empty means the usual folder."""
    groups: tuple[str, ...] | None = None
    """Parts of the file to take; None: those it takes by default."""
    review: Review | None = field(default=None, compare=False)
    """The last one, to be shown until there is a newer one."""

    def answered(self, answers: dict[str, str]) -> ImportDraft:
        """With more answers, the newest last."""
        kept = {key: one for key, one in self.answers.items() if key not in answers}
        return replace(self, answers={**kept, **answers})

    def call(self) -> ReviewFile:
        """The review of what has been said."""
        return ReviewFile(
            source=self.source,
            answers=self.answers,
            name=self.name,
            folder=self.folder,
            groups=self.groups,
        )
