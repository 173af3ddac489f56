"""Those who go along with a session, and cannot harm it."""

from __future__ import annotations

from backbeat.ui.session.companion import Companion, Company


class Noting(Companion):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def silence(self) -> None:
        self.heard.append("silence")

    def over(self) -> None:
        self.heard.append("over")


class Failing(Companion):
    def silence(self) -> None:
        raise RuntimeError("no breath left")


def test_a_companion_that_fails_harms_nobody(qapp):
    faults: list[BaseException] = []
    noting = Noting()
    company = Company((Failing(), noting), faults.append)
    company.silence()
    company.over()
    assert noting.heard == ["silence", "over"]
    assert [str(fault) for fault in faults] == ["no breath left"]
