"""The words of `Skipped.what`: stable, for people and for programs.

Input that was not checked (`NOT_READ`):

    unreadable   cannot be opened, its container is damaged, or its format is read by nothing here
                 although it was named on the command line
    encoding     bytes that are no text in any encoding tried
    bad-record   a line or record that cannot be parsed; the others of its file are read
    empty        no text in it: an empty file, a record without text, a page without an article
    too-long     more than MAX_CHARACTERS in one article, or MAX_BYTES in one file
    language     not English

Notes, after which everything is still checked:

    bad-date        the date cannot be read; the article is kept undated
    other-date      the date line of the text is two days or more off the date given; it counts
    repaired        some bytes were no text; they are U+FFFD in the article, which is kept
    duplicate-id    the same id, text and source once more; the article is kept once
    shared-id       one id with different texts; all are kept, under distinct ids
    superseded      an older version of an id, or one that a later notice withdrew; left out
    bad-suppression a suppression in the article's own metadata that cannot count
    unused-suppression  a suppression that fits no finding any more
    unknown-format  a file in a folder that no reader claims (a picture, a script) or that the
                    checker itself wrote there (a report), or an item that holds no text by its kind
"""

from __future__ import annotations

UNREADABLE = "unreadable"
ENCODING = "encoding"
BAD_RECORD = "bad-record"
EMPTY = "empty"
TOO_LONG = "too-long"
LANGUAGE = "language"

BAD_DATE = "bad-date"
OTHER_DATE = "other-date"
REPAIRED = "repaired"
DUPLICATE_ID = "duplicate-id"
SHARED_ID = "shared-id"
SUPERSEDED = "superseded"
BAD_SUPPRESSION = "bad-suppression"
UNUSED_SUPPRESSION = "unused-suppression"
UNKNOWN_FORMAT = "unknown-format"

NOT_READ = frozenset({UNREADABLE, ENCODING, BAD_RECORD, EMPTY, TOO_LONG, LANGUAGE})
NOTES = frozenset({
    BAD_DATE, OTHER_DATE, REPAIRED, DUPLICATE_ID, SHARED_ID, SUPERSEDED, BAD_SUPPRESSION,
    UNUSED_SUPPRESSION, UNKNOWN_FORMAT,
})  # fmt: skip

# The longest news article is far below this; a whole book or a log dump is above it.
MAX_CHARACTERS = 2_000_000
# Held in memory as a whole, also after decompression.
MAX_BYTES = 1 << 30
