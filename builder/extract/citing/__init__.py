"""Citations: one printed reference, in whatever style, → a CSL item; and where a page prints them.

`tokens` cuts a reference into words and gaps, `features` says what a labeller sees at each word,
`labeller` (a linear-chain model, its weights learned by `scripts/train_references.py`) gives each word
its field, and `assemble` makes an item of them. `blocks`, `labelled` and `prose` find them on a page.
"""
