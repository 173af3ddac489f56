"""The process that makes the noise. Qt's sound lives here and nowhere else: its death costs a beep, no session."""
