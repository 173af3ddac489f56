"""What the program remembers of a person, in the window: before a start, over the list, after a stop.

`desk` joins the history, the rules of `backbeat.plan` and the pages; everything else here only shows and asks.
"""
