"""From a routine to paper, as the window does it: choices, the page itself to look at, a PDF, a printer.

What is drawn, and how, is `backbeat.sheet` and `backbeat.ui.paper`; here is who asks for it. Everything that takes
time is done in one thread of its own (`studio`), and nothing of Qt's printing is loaded before somebody prints.
"""
