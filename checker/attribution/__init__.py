"""Whose word a statement is, and whom a report holds responsible: attribution as facts.

sentences -> grammar (speaker, cue, content, stance)    who says what
          -> quotations (the words between the marks)   compared in checker.facts.attribution
          -> acts (who did it, and how sure that is)    compared in checker.facts.responsible
"""
