"""The grammar of casualty reports: words, numbers, groups, mentions, and an article's account."""
