"""The particulars of a happening beside its casualties: when, where, how much, who in which office.

`find` of the fact types (`checker.facts.date` and the like) reads them out of sentences;
`twins` and `alike` say which two of them are meant for the same thing.
"""
