"""Who else says so: which claims can be checked, and what in other articles bears them out.

    claims -> worth checking? -> candidate sentences (BM25) -> evidence -> verdict

`worth` tells a checkable claim from opinion, forecast and background; `archive` finds the
sentences that come nearest; `evidence` weighs what they have of the claim's words, names and
numbers; `draft` adds the model's word and holds a draft against references; `sources` says who is
independent of whom.
"""
