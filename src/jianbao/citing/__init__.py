"""One article into every citation form, all from one `Citation`.

citation = cite(holding, settings)
cite_gbt_2015(citation)  cite_gbt_2025(citation)  to_bibtex(citation)  to_ris(citation)  to_csl(citation)
to_coins(citation)       head_metas(citation)     json_ld(holding, settings, archive)
"""

from jianbao.citing.citation import Citation, cite, cited_number, public_url
from jianbao.citing.files import to_bibtex, to_coins, to_csl, to_ris
from jianbao.citing.gbt7714 import cite_gbt_2015, cite_gbt_2025
from jianbao.citing.head import Meta, head_metas, json_ld

__all__ = [
    "Citation",
    "Meta",
    "cite",
    "cite_gbt_2015",
    "cite_gbt_2025",
    "cited_number",
    "head_metas",
    "json_ld",
    "public_url",
    "to_bibtex",
    "to_coins",
    "to_csl",
    "to_ris",
]
