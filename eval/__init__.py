"""Measures the checker from outside, through its public names only.

`python -m eval --data DATA` prints one table: see `eval.__main__`. DATA is a folder of third-party
news with gold labels that is not part of this project; its README says what each file holds.
Every suite strips the gold columns and hides the ids before the checker reads an article.
"""
