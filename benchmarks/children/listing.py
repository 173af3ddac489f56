"""The whole program with many own routines: when its first page is painted, and when all of them are listed.

Prints "painted" and then "listed", and ends.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from backbeat import launch
from backbeat.__main__ import main
from backbeat.ui.library_service import LibraryService


class Watched:
    """Says each of the two once, and ends after both."""

    painted = listed = False

    def paint(self, app: QApplication, _began: float) -> None:
        self.app = app
        self.painted = True
        print("painted", flush=True)
        self.end()

    def list(self, _entries: object, complete: bool) -> None:
        if complete and not self.listed:
            self.listed = True
            QTimer.singleShot(0, self.tell)

    def tell(self) -> None:
        print("listed", flush=True)
        self.end()

    def end(self) -> None:
        if self.painted and self.listed:
            self.app.quit()


if __name__ == "__main__":
    watched = Watched()
    launch._tell_and_quit = watched.paint  # type: ignore[assignment]
    reload = LibraryService.reload

    def watch(service: LibraryService) -> None:
        if not watched.listed:
            service.listed.connect(watched.list)
        reload(service)

    LibraryService.reload = watch  # type: ignore[method-assign, assignment]
    sys.exit(main([*sys.argv[1:], "--exit-after-first-paint"]))
