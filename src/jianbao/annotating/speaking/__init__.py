"""Who said a quote: one construction of reporting a module, all of them in the table of `constructions`."""

from jianbao.annotating.speaking.constructions import CONSTRUCTIONS, Construction, attribute

__all__ = ["CONSTRUCTIONS", "Construction", "attribute"]
