"""The correction desk: a source's lines beside what came of them; each act is an entry of the sidecar."""

from jianbao.serving.correcting.answers import Answer, DeskAnswers
from jianbao.serving.correcting.desk import Desk, Refused, correctable

__all__ = ["Answer", "Desk", "DeskAnswers", "Refused", "correctable"]
