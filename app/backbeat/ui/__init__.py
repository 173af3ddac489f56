"""What is seen.

`window` is the frame around `pages`; `library`, `history`, `body`, `plan`, `printing`, `safety`, `settings_cards`,
`far` and `breaks` are what a person finds there; `widgets`, `charts`, `pictures`, `paper` and `style` are what it
is made of. The modules beside these folders join it to what happens: a session, a routine, the settings, the disk.

Nothing here decides what happens in a session. Widgets take plain values, pages translate the
session's snapshot and events into those values, and ``style.look.Look`` is handed to whoever paints.
"""
