"""Whose word a statement is, and whom a report holds responsible: attribution as facts.

sentences -> grammar (speaker, cue, content)            who says what in one sentence
          -> passages (across sentences)                 attributions of a text
          -> quotations (the words between the marks)    compared in checker.facts.attribution
          -> acts (who did it, and how sure that is)     compared in checker.facts.responsible
"""

from checker.attribution.passages import Attribution, attributions_of

__all__ = ["Attribution", "attributions_of"]
